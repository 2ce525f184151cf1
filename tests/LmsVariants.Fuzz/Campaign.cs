using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Fuzz;

/// <summary>An input on which a reader broke.</summary>
/// <param name="Seed">The seed of its damage.</param>
/// <param name="Content">The input.</param>
/// <param name="Exception">What was thrown.</param>
internal sealed record Crash(int Seed, byte[] Content, Exception Exception);

/// <summary>What became of the damaged files of one format.</summary>
internal sealed class Campaign
{
    private const int LongestMessage = 600;
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private readonly List<Crash> _crashes = [];

    /// <summary>Gets how many were read.</summary>
    public int Accepted { get; private set; }

    /// <summary>Gets how many were refused, by code.</summary>
    public IReadOnlyDictionary<string, int> Refused => _refused;

    /// <summary>Gets the inputs that were neither read nor refused.</summary>
    public IReadOnlyList<Crash> Crashes => _crashes;

    /// <summary>Reads <paramref name="executions"/> damaged files, each from a seed of its own.</summary>
    public static Campaign Run(FuzzedFormat format, int firstSeed, int executions)
    {
        Campaign campaign = new();
        for (int i = 0; i < executions; i++)
        {
            int seed = unchecked(firstSeed + i);
            byte[] good = format.Good[i % format.Good.Length];
            byte[] other = Samples.Formats[i % Samples.Formats.Length].Good[0];
            campaign.Execute(format, seed, new Mutation(seed).Damage(good, other));
        }
        return campaign;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string refused = string.Join(' ', _refused.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}")));
        return string.Create(CultureInfo.InvariantCulture, $"{Accepted} accepted, {_refused.Values.Sum()} refused ({refused}), {_crashes.Count} crashes");
    }

    private void Execute(FuzzedFormat format, int seed, byte[] content)
    {
        try
        {
            format.Read(content);
            Accepted++;
        }
        catch (InputFormatException refusal)
        {
            string line = refusal.Problem.ToString();
            _refused[refusal.Problem.Code] = _refused.GetValueOrDefault(refusal.Problem.Code) + 1;
            if (line.Length > LongestMessage || line.Any(char.IsControl)) _crashes.Add(new Crash(seed, content, new InvalidOperationException("a message that is no short line")));
        }
#pragma warning disable CA1031 // Any other exception is what the campaign looks for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _crashes.Add(new Crash(seed, content, fault));
        }
    }
}
