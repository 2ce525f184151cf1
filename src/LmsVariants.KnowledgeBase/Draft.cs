using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase;

/// <summary>What was read so far, for the checks of the files that refer to it.</summary>
internal sealed class Draft(ProblemLog problems)
{
    public ProblemLog Problems { get; } = problems;

    public NameSet Citations { get; } = new();

    public NameSet Tumours { get; } = new();

    public NameSet Genes { get; } = new();

    public NameSet Therapies { get; } = new();

    public NameSet Trials { get; } = new();

    public NameSet AssertionIds { get; } = new();

    /// <summary>Gets the assertions with their places, for the checks that need all of them.</summary>
    public List<WrittenAssertion> Assertions { get; } = [];

    /// <summary>Gets the gene lists with their places, for the checks that need the assertions.</summary>
    public List<WrittenGeneList> Lists { get; } = [];

    /// <summary>Gets genes that were named before the genes were read, to be judged then.</summary>
    public List<Written> NamedGenes { get; } = [];

    /// <summary>Gets the approved symbols by alias.</summary>
    public Dictionary<string, SortedSet<string>> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the members of every gene list; null where the file could not be read.</summary>
    public Dictionary<string, ImmutableArray<string>>? ListMembers { get; set; }

    /// <summary>Gets the texts that reports print, for the translations of them.</summary>
    public List<Written> Printed { get; } = [];

    public IReadOnlyDictionary<string, GeneCuration> Curation { get; set; } = ImmutableDictionary<string, GeneCuration>.Empty;

    /// <summary>Checks that a fact names citations, each once and each known.</summary>
    public ImmutableArray<string> Cited(IReadOnlyList<Written> citations, Written fact)
    {
        if (citations.Count == 0) Problems.Add(KnowledgeProblemCodes.NoCitation, fact with { Text = string.Empty, Field = "citations" }, "at least one citation");
        return Known(citations, Citations, KnowledgeProblemCodes.UnknownCitation, "an id of " + CuratedFiles.Citations);
    }

    /// <summary>Checks that every gene is named by its approved symbol, each once.</summary>
    public ImmutableArray<string> KnownGenes(IReadOnlyList<Written> genes)
    {
        ReportDuplicates(genes);
        foreach (Written gene in genes) KnownGene(gene);
        return [.. genes.Select(gene => gene.Text)];
    }

    /// <summary>Checks that a gene is named by its approved symbol.</summary>
    public void KnownGene(Written gene)
    {
        if (gene.Text.Length == 0 || Genes.Refer(gene.Text)) return;
        if (Aliases.TryGetValue(gene.Text, out SortedSet<string>? approved))
        {
            Problems.Add(KnowledgeProblemCodes.AliasForSymbol, gene, "the approved symbol " + string.Join(" or ", approved));
            return;
        }
        Problems.Add(KnowledgeProblemCodes.UnknownGene, gene, "an approved symbol of " + CuratedFiles.Genes);
    }

    public void KnownTumour(Written tumour)
    {
        if (tumour.Text.Length > 0 && !Tumours.Refer(tumour.Text)) Problems.Add(KnowledgeProblemCodes.UnknownTumour, tumour, "a code of " + CuratedFiles.Tumours);
    }

    /// <summary>Checks that names are known, each once.</summary>
    public ImmutableArray<string> Known(IReadOnlyList<Written> names, NameSet set, string code, string expected)
    {
        ReportDuplicates(names);
        foreach (Written name in names.Where(name => !set.Refer(name.Text))) Problems.Add(code, name, expected);
        return [.. names.Select(name => name.Text)];
    }

    /// <summary>Checks that a cell is not empty.</summary>
    public void NotEmpty(Written value)
    {
        if (string.IsNullOrWhiteSpace(value.Text)) Problems.Add(KnowledgeProblemCodes.Empty, value, "a value");
    }

    /// <summary>Checks the form of an identifier that is not empty.</summary>
    public void HasForm(Written value, Func<string, bool> form, string expected)
    {
        if (value.Text.Length > 0 && !form(value.Text)) Problems.Add(KnowledgeProblemCodes.MalformedIdentifier, value, expected);
    }

    /// <summary>Checks that a range does not run backwards, where both its ends are written.</summary>
    public void InOrder(int? first, Written lastWritten, int? last)
    {
        if (first > last) Problems.Add(KnowledgeProblemCodes.RangeBackwards, lastWritten, FormattableString.Invariant($"a number from {first}"));
    }

    /// <summary>Reports each value that stands in a list a second time.</summary>
    public void ReportDuplicates(IReadOnlyList<Written> values)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Written value in values.Where(value => !seen.Add(value.Text))) Problems.Add(KnowledgeProblemCodes.Duplicate, value, "each value once");
    }
}
