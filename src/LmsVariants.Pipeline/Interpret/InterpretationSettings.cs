using System.Collections.Immutable;

using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The settings by which findings are sorted, each with the place it comes from.</summary>
public sealed record InterpretationSettings
{
    /// <summary>Gets the smallest fraction of reads of a reportable variant.</summary>
    public decimal MinimumAlleleFrequency { get; init; } = 0.05m;

    /// <summary>Gets the smallest fraction of reads of a reportable variant where circulating DNA of the blood was read.</summary>
    public decimal MinimumAlleleFrequencyCirculating { get; init; } = 0.005m;

    /// <summary>Gets the frequency in a population from which a variant is no longer reportable, where a frequency is known.</summary>
    public decimal MaximumPopulationFrequency { get; init; } = 0.01m;

    /// <summary>Gets the smallest depth of a reportable variant.</summary>
    public int MinimumDepth { get; init; } = 100;

    /// <summary>Gets the cut-off of a high mutational burden; null for that of the knowledge base.</summary>
    public decimal? TmbHigh { get; init; }

    /// <summary>Gets where settings that are not defaults come from, by name.</summary>
    public ImmutableDictionary<string, string> Sources { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The smallest fraction of reads that holds for an assay.</summary>
    public decimal MinimumAlleleFrequencyOf(Assay assay)
    {
        ArgumentNullException.ThrowIfNull(assay);
        return assay.IsCirculatingDna ? MinimumAlleleFrequencyCirculating : MinimumAlleleFrequency;
    }

    /// <summary>Where the setting <paramref name="name"/> comes from.</summary>
    public Phrase SourceOf(string name) => Sources.GetValueOrDefault(name) switch
    {
        null => $"default",
        "environment" => $"environment",
        "user secrets" => $"user secrets",
        string source => Phrase.Verbatim(source),
    };
}
