using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>Reads the part of YAML that a curator needs: maps, lists and texts. Anchors, tags and several documents are refused.</summary>
/// <remarks>Built from the parser's events, so that depth is bounded and every value knows its place.</remarks>
internal sealed class NestedText
{
    private const int DeepestNesting = 12;

    private readonly string _file;
    private readonly Parser _parser;
    private ParsingEvent? _taken;

    private NestedText(string file, Parser parser) => (_file, _parser) = (file, parser);

    /// <summary>The value that <paramref name="text"/> holds; null, with a problem, where it holds none.</summary>
    public static NestedValue? Read(string file, string text, ProblemLog problems)
    {
        try
        {
            using StringReader reader = new(text);
            NestedText read = new(file, new Parser(reader));
            return read.Document();
        }
        catch (YamlException malformed)
        {
            Mark end = malformed.End;
            Written stopped = new("something else", file, (int)Math.Clamp(end.Line, 1, int.MaxValue), Column(end), "yaml");
            Written at = TabInIndentation(text) is int line ? stopped with { Text = "a tab", Line = line, Column = 1 } : stopped;
            problems.Add(KnowledgeProblemCodes.MalformedYaml, at, $"well-formed YAML, indented by blanks ({malformed.Message.TrimEnd('.')})");
        }
        catch (RefusedYaml refused)
        {
            problems.Add(KnowledgeProblemCodes.MalformedYaml, refused.At, refused.Message);
        }
        return null;
    }

    // YamlDotNet names the start of the whole map; the curator needs the line.
    private static int? TabInIndentation(string text)
    {
        int line = 0;
        foreach (ReadOnlySpan<char> written in text.AsSpan().EnumerateLines())
        {
            line++;
            if (written[..^written.TrimStart().Length].Contains('\t')) return line;
        }
        return null;
    }

    private NestedValue Document()
    {
        Advance();
        Next();
        if (Next() is not DocumentStart) throw Refuse("one document", "nothing");
        NestedValue value = Value("document", 0);
        Next();
        if (Next() is not StreamEnd) throw Refuse("one document", "another");
        return value;
    }

    /// <summary>Takes the event at hand; the parser then stands on the one after it.</summary>
    private ParsingEvent Next()
    {
        _taken = _parser.Current ?? throw Refuse("more", "the end");
        Advance();
        return _taken;
    }

    private void Advance()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 answers some malformed plain values with this one instead of its own exception (found by damaging bytes).
            throw Refuse("well-formed YAML", "after this");
        }
    }

    private NestedValue Value(string field, int depth)
    {
        ParsingEvent at = Next();
        if (depth > DeepestNesting) throw Refuse("values nested less deeply", "depth");
        if (at is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)) throw Refuse("a plain value", "anchor or tag");
        return at switch
        {
            Scalar scalar => new NestedTextValue(Place(scalar, field, scalar.Value)),
            SequenceStart start => List(start, field, depth),
            MappingStart start => Map(start, field, depth),
            AnchorAlias => throw Refuse("a plain value", "alias"),
            _ => throw Refuse("a value", "nothing"),
        };
    }

    private NestedList List(SequenceStart start, string field, int depth)
    {
        ImmutableArray<NestedValue>.Builder items = ImmutableArray.CreateBuilder<NestedValue>();
        while (_parser.Current is not SequenceEnd) items.Add(Value(field, depth + 1));
        Next();
        return new NestedList(Place(start, field, "list"), items.ToImmutable());
    }

    private NestedMap Map(MappingStart start, string field, int depth)
    {
        Dictionary<string, NestedEntry> entries = new(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            if (Next() is not Scalar key || !key.Anchor.IsEmpty) throw Refuse("a key", "no key");
            Written name = Place(key, key.Value, key.Value);
            if (!entries.TryAdd(key.Value, new NestedEntry(name, Value(key.Value, depth + 1)))) throw new RefusedYaml("each key once", name);
        }
        Next();
        return new NestedMap(Place(start, field, "entry"), entries);
    }

    private Written Place(ParsingEvent at, string field, string text) =>
        new(text, _file, Math.Max(1, at.Start.Line), Column(at.Start), field);

    private static int Column(Mark mark) => (int)Math.Clamp(mark.Column, 1, int.MaxValue);

    private RefusedYaml Refuse(string expected, string found) => _taken is { } at
        ? new RefusedYaml(expected, Place(at, "yaml", found))
        : new RefusedYaml(expected, new(found, _file, 1, 1, "yaml"));

    private sealed class RefusedYaml(string expected, Written at) : Exception(expected)
    {
        public Written At { get; } = at;
    }
}
