namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>The names that a file defines: each once, each remembered when something refers to it.</summary>
internal sealed class NameSet
{
    private readonly Dictionary<string, Written> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the defining file could be read. Where not, references to it are not judged.</summary>
    public bool WasRead { get; private set; }

    public void MarkRead() => WasRead = true;

    public bool Contains(string name) => _defined.ContainsKey(name);

    /// <summary>Defines a name; a second definition is a problem.</summary>
    public void Define(Written name, ProblemLog problems)
    {
        if (name.Text.Length == 0 || _defined.TryAdd(name.Text, name)) return;
        Written first = _defined[name.Text];
        problems.Add(KnowledgeProblemCodes.Duplicate, name, FormattableString.Invariant($"a value of its own (line {first.Line} of {first.File} has it)"));
    }

    /// <summary>Whether <paramref name="name"/> is defined; remembers the reference.</summary>
    public bool Refer(string name)
    {
        _used.Add(name);
        return !WasRead || _defined.ContainsKey(name);
    }

    public IEnumerable<Written> NeverReferred() => _defined.Values.Where(name => !_used.Contains(name.Text));
}
