using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>What was noticed about a file: each kind of fault once, at the first line that has it.</summary>
/// <remarks>
/// A kind is a rule and the key it was broken for. A fault of a caller stands in every one of its lines, and two million
/// warnings would hide what one says. The number of kinds is limited, because a file may choose its keys.
/// </remarks>
internal sealed class WarningLog(string file)
{
    private const int MostKinds = 1_000;
    private const int LongestKey = 64;

    private readonly Dictionary<(string Rule, string Key), Kind> _kinds = [];
    private readonly List<InputWarning> _warnings = [];
    private long _notListed;
    private bool _isComplete;

    /// <summary>Gets what was noticed, in the order in which it was met.</summary>
    public IReadOnlyList<InputWarning> Warnings => _warnings;

    /// <summary>Counts the fault; true where it is the first of its kind, which is then to be added.</summary>
    /// <param name="rule">The rule that was broken.</param>
    /// <param name="key">The key that it was broken for; empty where the rule has none.</param>
    /// <param name="line">The line, from 1; of several the first.</param>
    /// <param name="lines">How many lines have it, none of them counted before.</param>
    public bool IsFirst(string rule, string key, long line, int lines = 1)
    {
        if (key.Length > LongestKey) key = key[..LongestKey];
        if (_kinds.TryGetValue((rule, key), out Kind? kind))
        {
            kind.Meet(line, lines);
            return false;
        }
        if (_kinds.Count == MostKinds)
        {
            _notListed += lines;
            return false;
        }
        _kinds.Add((rule, key), new Kind(_warnings.Count, line, lines - 1));
        return true;
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="code">The permanent code.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="column">The character in the line, from 1; 0 for the line as a whole.</param>
    /// <param name="text">What was seen; nothing of a patient.</param>
    public void Add(string code, long line, int column, string text) => _warnings.Add(new InputWarning(code, new SourceLocation(file, line, column), text));

    /// <summary>Says at the end of the file how many more lines have each fault.</summary>
    public void Complete()
    {
        if (_isComplete) return;
        _isComplete = true;
        foreach (Kind kind in _kinds.Values.Where(kind => kind.More > 0))
        {
            InputWarning warning = _warnings[kind.Place];
            _warnings[kind.Place] = warning with { Text = string.Create(CultureInfo.InvariantCulture, $"{warning.Text}; {kind.More} more line{(kind.More == 1 ? string.Empty : "s")}") };
        }
        if (_notListed > 0) Add(ConformanceCodes.NotListed, 0, 0, string.Create(CultureInfo.InvariantCulture, $"{_notListed} faults of further kinds are not listed"));
    }

    private sealed class Kind(int place, long line, long more)
    {
        private long _last = line;

        public int Place { get; } = place;

        public long More { get; private set; } = more;

        // Several samples of one line may have the fault.
        public void Meet(long line, int lines)
        {
            if (line == _last) return;
            _last = line;
            More += lines;
        }
    }
}
