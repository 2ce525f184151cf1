using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Profiles;

namespace LmsVariants.Conformance.FhirPath;

/// <summary>Evaluates the part of FHIRPath that invariants use. What it does not know it refuses; it never guesses.</summary>
internal sealed class Evaluator(DefinitionSet definitions, IReferenceTargets targets)
{
    private sealed record Scope(List<object> This, Node Root, int Index);

    /// <summary>Whether the expression is not false for the node.</summary>
    /// <remarks>The empty collection holds: ref-1 of R4 gives it for each reference that is an identifier alone.</remarks>
    public bool Holds(Expression expression, Node node) => Truth(Evaluate(expression, new Scope([node], node, 0))) != false;

    /// <summary>What the expression selects from the node.</summary>
    public IReadOnlyList<object> Select(Expression expression, Node node) => Evaluate(expression, new Scope([node], node, 0));

    private List<object> Evaluate(Expression expression, Scope scope) => expression switch
    {
        Literal { Value: null } => [],
        Literal { Value: object value } => [value],
        Variable variable => ValueOf(variable.Name, scope),
        Step step => Children(step, scope),
        Item item => ItemAt(item, scope),
        Call call => Invoke(call, scope),
        TypeTest test => Types(Evaluate(test.Of, scope), test.Operator, test.Type),
        Binary binary => Operate(binary, scope),
        _ => throw new UnsupportedExpressionException(expression.GetType().Name),
    };

    private static List<object> ValueOf(string name, Scope scope) => name switch
    {
        "$this" => scope.This,
        "$index" => [(decimal)scope.Index],
        "%resource" => [scope.Root.Resource],
        "%rootResource" => [scope.Root.RootResource],
        "%context" => [scope.Root],
        "%ucum" => ["http://unitsofmeasure.org"],
        "%sct" => ["http://snomed.info/sct"],
        "%loinc" => ["http://loinc.org"],
        _ => throw new UnsupportedExpressionException(name),
    };

    private List<object> Children(Step step, Scope scope)
    {
        // A name at the very start may be the type itself: Appointment.status on an Appointment.
        if (step.Of is null && char.IsAsciiLetterUpper(step.Name[0])) return [.. scope.This.Where(item => item is Node node && IsType(node, step.Name))];
        List<object> of = step.Of is null ? scope.This : Evaluate(step.Of, scope);
        return [.. of.OfType<Node>().SelectMany(node => node.Named(step.Name))];
    }

    private List<object> ItemAt(Item item, Scope scope)
    {
        List<object> of = Evaluate(item.Of, scope);
        return Single(Evaluate(item.Index, scope)) is decimal at && at >= 0 && at < of.Count ? [of[(int)at]] : [];
    }

    private List<object> Invoke(Call call, Scope scope)
    {
        List<object> of = call.Of is null ? scope.This : Evaluate(call.Of, scope);
        IReadOnlyList<Expression> a = call.Arguments;
        switch (call.Name)
        {
            case "exists": return [a.Count == 0 ? of.Count > 0 : Where(of, a[0], scope).Count > 0];
            case "empty": return [of.Count == 0];
            case "not": return Truth(of) is bool held ? [!held] : [];
            case "hasValue": return [of.Count == 1 && (of[0] is not Node node || node.Text is not null)];
            case "count": return [(decimal)of.Count];
            case "first": return [.. of.Take(1)];
            case "last": return [.. of.TakeLast(1)];
            case "tail": return [.. of.Skip(1)];
            case "all": return [Where(of, a[0], scope).Count == of.Count];
            case "where": return Where(of, a[0], scope);
            case "select": return [.. of.SelectMany((item, i) => Evaluate(a[0], scope with { This = [item], Index = i }))];
            case "trace": return of;
            case "children": return [.. of.OfType<Node>().SelectMany(parent => parent.Children)];
            case "descendants": return [.. of.OfType<Node>().SelectMany(parent => parent.All().Skip(1))];
            case "is" or "as" or "ofType": return Types(of, call.Name, TypeName(a[0]));
            case "resolve": return [.. of.OfType<Node>().Select(Resolve).OfType<object>()];
            case "extension": return [.. of.OfType<Node>().SelectMany(parent => parent.Named("extension")).Where(e => e.TextOf("url") == Text(Evaluate(a[0], scope)))];
            case "iif": return Truth(Evaluate(a[0], scope with { This = of })) == true ? Evaluate(a[1], scope with { This = of }) : a.Count > 2 ? Evaluate(a[2], scope with { This = of }) : [];
            case "distinct": return Distinct(of);
            case "isDistinct": return [Distinct(of).Count == of.Count];
            case "combine": return [.. of, .. Evaluate(a[0], scope)];
            case "union": return Distinct([.. of, .. Evaluate(a[0], scope)]);
            case "intersect":
                List<object> other = Evaluate(a[0], scope);
                return Distinct([.. of.Where(item => other.Exists(o => Same(item, o)))]);
            case "htmlChecks": return [of.OfType<Node>().All(div => Xhtml.Fault(div.Text ?? string.Empty) is null)];
            case "toString": return Text(of) is string text ? [text] : [];
            case "toInteger" or "toDecimal": return decimal.TryParse(Text(of), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? [number] : [];
            case "length": return Text(of) is string measured ? [(decimal)measured.Length] : [];
            default: return OfText(call, of, scope);
        }
    }

    private List<object> OfText(Call call, List<object> of, Scope scope)
    {
        if (call.Name is not ("startsWith" or "endsWith" or "contains" or "matches" or "replaceMatches" or "substring" or "replace" or "indexOf" or "lower" or "upper")) throw new UnsupportedExpressionException(call.Name + "()");
        if (Text(of) is not string text) return [];
        List<object>[] arguments = [.. call.Arguments.Select(argument => Evaluate(argument, scope))];
        string first = arguments.Length > 0 ? Text(arguments[0]) ?? string.Empty : string.Empty;
        switch (call.Name)
        {
            case "startsWith": return [text.StartsWith(first, StringComparison.Ordinal)];
            case "endsWith": return [text.EndsWith(first, StringComparison.Ordinal)];
            case "contains": return [text.Contains(first, StringComparison.Ordinal)];
            case "indexOf": return [(decimal)text.IndexOf(first, StringComparison.Ordinal)];
            case "lower": return [text.ToLowerInvariant()];
            case "upper": return [text.ToUpperInvariant()];
            case "matches": return [Regex.IsMatch(text, first, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))];
            case "replace": return [text.Replace(first, Text(arguments[1]), StringComparison.Ordinal)];
            case "replaceMatches": return [Regex.Replace(text, first, Text(arguments[1]) ?? string.Empty, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))];
            default:
                int start = (int)(decimal)Single(arguments[0])!;
                if (start < 0 || start >= text.Length) return [];
                int length = arguments.Length > 1 ? Math.Min((int)(decimal)Single(arguments[1])!, text.Length - start) : text.Length - start;
                return [text.Substring(start, length)];
        }
    }

    private List<object> Where(List<object> of, Expression criterion, Scope scope) =>
        [.. of.Where((item, i) => Truth(Evaluate(criterion, scope with { This = [item], Index = i })) == true)];

    private List<object> Operate(Binary binary, Scope scope)
    {
        List<object> left = Evaluate(binary.Left, scope);
        if (binary.Operator is "and" or "or" or "xor" or "implies")
        {
            return Logic(binary.Operator, Truth(left), () => Truth(Evaluate(binary.Right, scope))) is bool held ? [held] : [];
        }
        List<object> right = Evaluate(binary.Right, scope);
        switch (binary.Operator)
        {
            case "|": return Distinct([.. left, .. right]);
            case "&": return [Text(left) + Text(right)];
            case "in": return left.Count == 0 ? [] : [right.Exists(item => Same(item, left[0]))];
            case "contains": return right.Count == 0 ? [] : [left.Exists(item => Same(item, right[0]))];
            case "=" or "~": return Equal(left, right) is bool equal ? [equal] : [];
            case "!=" or "!~": return Equal(left, right) is bool different ? [!different] : [];
        }
        if (left.Count == 0 || right.Count == 0) return [];
        if (binary.Operator is "<" or ">" or "<=" or ">=")
        {
            if (Compare(Single(left), Single(right)) is not int order) return [];
            return [binary.Operator switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 }];
        }
        if (binary.Operator == "+" && Single(left) is string l && Single(right) is string r) return [l + r];
        if (Single(left) is not decimal x || Single(right) is not decimal y) throw new UnsupportedExpressionException(binary.Operator);
        return binary.Operator switch
        {
            "+" => [x + y],
            "-" => [x - y],
            "*" => [x * y],
            "/" => y == 0 ? [] : [x / y],
            "div" => y == 0 ? [] : [decimal.Truncate(x / y)],
            "mod" => y == 0 ? [] : [x % y],
            _ => throw new UnsupportedExpressionException(binary.Operator),
        };
    }

    private static bool? Logic(string name, bool? left, Func<bool?> right) => (name, left) switch
    {
        ("and", false) => false,
        ("or", true) => true,
        ("implies", false) => true,
        ("and", true) or ("or", false) or ("implies", true) => right(),
        ("and", null) => right() == false ? false : null,
        ("or" or "implies", null) => right() == true ? true : null,
        _ => left is bool l && right() is bool r ? l != r : null,
    };

    private List<object> Types(List<object> of, string name, string type)
    {
        if (name == "is") return of.Count == 0 ? [] : [of.Count == 1 && IsType(of[0], type)];
        return [.. of.Where(item => IsType(item, type))];
    }

    private bool IsType(object item, string type)
    {
        if (type.StartsWith("FHIR.", StringComparison.Ordinal)) type = type[5..];
        if (item is not Node node)
        {
            return type.Replace("System.", string.Empty, StringComparison.Ordinal).ToUpperInvariant() switch
            {
                "BOOLEAN" => item is bool,
                "STRING" => item is string,
                "DECIMAL" => item is decimal,
                "INTEGER" => item is decimal number && number == decimal.Truncate(number),
                "DATETIME" or "DATE" => item is Moment,
                _ => false,
            };
        }
        if (node.Type == type || (type == "DateTime" && node.Type == "dateTime") || (type == "Boolean" && node.Type == "boolean")) return true;
        return definitions.IsA(DefinitionSet.Core + node.Type, DefinitionSet.Core + type);
    }

    private static string TypeName(Expression expression) => expression switch
    {
        Step { Of: null } step => step.Name,
        Step { Of: Expression of } step => TypeName(of) + "." + step.Name,
        _ => throw new UnsupportedExpressionException("a type given by an expression"),
    };

    private Node? Resolve(object item) => item is Node node && (node.Type == "Reference" ? node.TextOf("reference") : node.Text) is string reference ? targets.Find(node, reference) : null;

    private static bool? Equal(List<object> left, List<object> right)
    {
        if (left.Count == 0 || right.Count == 0) return null;
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (Value(left[i]) is Moment a && Value(right[i]) is Moment b)
            {
                if (a.CompareTo(b) is not int order) return null;
                if (order != 0) return false;
            }
            else if (!Same(left[i], right[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static List<object> Distinct(List<object> items)
    {
        List<object> distinct = [];
        foreach (object item in items)
        {
            if (!distinct.Exists(other => Same(item, other))) distinct.Add(item);
        }
        return distinct;
    }

    private static bool Same(object left, object right)
    {
        if (ReferenceEquals(left, right)) return true;
        (object? a, object? b) = (Value(left), Value(right));
        if (a is Node x && b is Node y) return JsonPattern.Equal(x.Json, y.Json);
        if (a is Moment m) return b is Moment or string && m.Text == (b as Moment)?.Text || b as string == m.Text;
        if (b is Moment n) return a as string == n.Text;
        return a is not null && a.Equals(b);
    }

    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (Moment a, Moment b) => a.CompareTo(b),
        (string a, Moment b) => new Moment(a).CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (Node a, Node b) => CompareQuantities(a, b),
        _ => null,
    };

    // Two quantities can be ordered where their units are the same; nothing is converted.
    private static int? CompareQuantities(Node left, Node right)
    {
        string? Unit(Node node) => node.TextOf("code") ?? node.TextOf("unit");
        if (Unit(left) != Unit(right) || left.TextOf("system") != right.TextOf("system")) return null;
        return left.Named("value").FirstOrDefault() is Node a && right.Named("value").FirstOrDefault() is Node b ? Compare(Value(a), Value(b)) : null;
    }

    private static object? Single(List<object> items) => items.Count == 1 ? Value(items[0]) : null;

    private static string? Text(List<object> items) => Single(items) switch
    {
        string text => text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool held => held ? "true" : "false",
        Moment moment => moment.Text,
        _ => null,
    };

    private static bool? Truth(List<object> items) => items.Count switch
    {
        0 => null,
        1 => Value(items[0]) is bool held ? held : true,
        _ => throw new UnsupportedExpressionException("several items where one truth is asked for"),
    };

    // What the system types of FHIRPath make of a FHIR primitive.
    private static object Value(object item)
    {
        if (item is not Node { IsPrimitive: true } node || node.Text is not string text) return item;
        return node.Type switch
        {
            "boolean" => text == "true",
            "decimal" or "integer" or "positiveInt" or "unsignedInt" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : text,
            "date" or "dateTime" or "instant" => new Moment(text),
            _ => text,
        };
    }
}
