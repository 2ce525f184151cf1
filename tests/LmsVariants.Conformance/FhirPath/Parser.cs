using System.Globalization;
using System.Text;

namespace LmsVariants.Conformance.FhirPath;

/// <summary>Reads FHIRPath as the FHIRPath 2.0 grammar orders its operators.</summary>
internal sealed class Parser
{
    // The weakest first. Each level is left-associative.
    private static readonly string[][] Levels =
    [
        ["implies"], ["or", "xor"], ["and"], ["in", "contains"], ["=", "~", "!=", "!~"], ["<", ">", "<=", ">="], ["|"], ["is", "as"], ["+", "-", "&"], ["*", "/", "div", "mod"],
    ];

    private readonly string _text;
    private int _at;

    private Parser(string text) => _text = text;

    public static Expression Parse(string text)
    {
        Parser parser = new(text);
        Expression read = parser.Level(0);
        parser.Space();
        return parser._at == text.Length ? read : throw parser.Unsupported();
    }

    private Expression Level(int level)
    {
        if (level == Levels.Length) return Postfix();
        Expression left = Level(level + 1);
        while (Operator(Levels[level]) is string name)
        {
            left = name is "is" or "as" ? new TypeTest(left, name, TypeName()) : new Binary(name, left, Level(level + 1));
        }
        return left;
    }

    private Expression Postfix()
    {
        Expression read = Term();
        while (true)
        {
            if (Take('.'))
            {
                string name = Identifier() ?? throw Unsupported();
                read = Take('(') ? new Call(read, name, Arguments()) : new Step(read, name);
            }
            else if (Take('['))
            {
                read = new Item(read, Level(0));
                Need(']');
            }
            else
            {
                return read;
            }
        }
    }

    private Expression Term()
    {
        Space();
        if (_at == _text.Length) throw Unsupported();
        char c = _text[_at];
        if (Take('('))
        {
            Expression inner = Level(0);
            Need(')');
            return inner;
        }
        if (Take('{'))
        {
            Need('}');
            return new Literal(null);
        }
        if (Take('-')) return new Binary("*", new Literal(-1m), Postfix());
        if (c == '\'') return new Literal(Quoted('\''));
        if (c == '@') return Date();
        if (char.IsAsciiDigit(c)) return new Literal(Number());
        if (Take('$')) return new Variable("$" + Identifier());
        if (Take('%')) return new Variable("%" + (_text[_at] is '\'' or '`' ? Quoted(_text[_at]) : Identifier()));
        if (Identifier() is not string name) throw Unsupported();
        if (name is "true" or "false") return new Literal(name == "true");
        return Take('(') ? new Call(null, name, Arguments()) : new Step(null, name);
    }

    private List<Expression> Arguments()
    {
        List<Expression> arguments = [];
        if (Take(')')) return arguments;
        do arguments.Add(Level(0));
        while (Take(','));
        Need(')');
        return arguments;
    }

    private string TypeName()
    {
        string name = Identifier() ?? throw Unsupported();
        while (Take('.')) name += "." + Identifier();
        return name;
    }

    private string? Operator(string[] names)
    {
        Space();
        string? best = null;
        foreach (string name in names)
        {
            if (string.CompareOrdinal(_text, _at, name, 0, name.Length) != 0) continue;
            if (char.IsAsciiLetter(name[0]) && _at + name.Length < _text.Length && IsPart(_text[_at + name.Length])) continue;
            if (best is null || name.Length > best.Length) best = name;
        }
        // "<" is not the start of "<=" at this level only because both are in it; "!" alone is no operator.
        if (best is not null) _at += best.Length;
        return best;
    }

    private string? Identifier()
    {
        Space();
        if (_at < _text.Length && _text[_at] == '`') return Quoted('`');
        int start = _at;
        if (_at < _text.Length && (char.IsAsciiLetter(_text[_at]) || _text[_at] == '_'))
        {
            while (_at < _text.Length && IsPart(_text[_at])) _at++;
        }
        return _at > start ? _text[start.._at] : null;
    }

    private string Quoted(char quote)
    {
        StringBuilder read = new();
        for (_at++; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] != '\\')
            {
                read.Append(_text[_at]);
                continue;
            }
            char escaped = _text[++_at];
            if (escaped == 'u')
            {
                read.Append((char)int.Parse(_text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                _at += 4;
                continue;
            }
            read.Append(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'f' => '\f', _ => escaped });
        }
        if (_at == _text.Length) throw Unsupported();
        _at++;
        return read.ToString();
    }

    private Literal Date()
    {
        int start = ++_at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or ':' or '+' or '.')) _at++;
        return new Literal(new Moment(_text[start.._at]));
    }

    private decimal Number()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        if (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        }
        return decimal.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private bool Take(char c)
    {
        Space();
        if (_at == _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    private void Need(char c)
    {
        if (!Take(c)) throw Unsupported();
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private UnsupportedExpressionException Unsupported() => new($"the expression at {_at}: {_text}");
}
