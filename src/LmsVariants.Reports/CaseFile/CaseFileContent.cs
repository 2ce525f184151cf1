using System.Collections.Immutable;

namespace LmsVariants.Reports.CaseFile;

/// <summary>What is read back of <c>case.json</c>. A member that is not required was added to the layout later, or may be null.</summary>
internal sealed record CaseFileContent
{
    public required string CaseId { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset ReportTime { get; init; }

    public required DiagnosisContent Diagnosis { get; init; }

    public required ImmutableArray<CoverageContent> Coverage { get; init; }

    public required ImmutableArray<BiomarkerContent> Biomarkers { get; init; }

    public GeneCoverageContent? GeneCoverage { get; init; }

    public required ImmutableArray<FindingContent> Findings { get; init; }
}

internal sealed record DiagnosisContent
{
    public required string Name { get; init; }
}

internal sealed record CoverageContent
{
    public required string Subject { get; init; }

    public required string State { get; init; }
}

internal sealed record BiomarkerContent
{
    public required string Kind { get; init; }

    public required AssessedContent<string> State { get; init; }

    public required ImmutableArray<OptionContent> Options { get; init; }
}

/// <summary>A value, or that there is none.</summary>
internal sealed record AssessedContent<T>
{
    public required bool Assessed { get; init; }

    public T? Value { get; init; }
}

internal sealed record GeneCoverageContent
{
    public required PanelContent Panel { get; init; }

    public required ImmutableArray<string> NotOnPanel { get; init; }

    public required UncalledContent WithoutACall { get; init; }

    public required ImmutableArray<string> LossesNotAssessed { get; init; }
}

internal sealed record PanelContent
{
    public required bool Assessed { get; init; }

    public string? Id { get; init; }
}

internal sealed record UncalledContent
{
    public ImmutableArray<UncalledGeneContent>? Genes { get; init; }
}

internal sealed record UncalledGeneContent
{
    public required string Gene { get; init; }

    public required int Bases { get; init; }

    public required int CodingBases { get; init; }
}

internal sealed record FindingContent
{
    public required int Number { get; init; }

    public required string Symbol { get; init; }

    public required string VariantType { get; init; }

    public required ReportedContent Reported { get; init; }

    public ComputedContent? Computed { get; init; }

    public required ClassificationContent Classification { get; init; }

    public required ReportabilityContent Reportability { get; init; }

    public required string Actionability { get; init; }

    public required TierContent Tier { get; init; }

    public required ImmutableArray<OptionContent> Options { get; init; }
}

/// <summary>What the file said of an alteration: the members of all kinds of it.</summary>
internal sealed record ReportedContent
{
    public AlleleContent? Allele { get; init; }

    public string? Transcript { get; init; }

    public string? C { get; init; }

    public string? P { get; init; }

    public string? Type { get; init; }

    public decimal? FoldChange { get; init; }

    public decimal? Copies { get; init; }

    public string? Exons { get; init; }

    public ImmutableArray<string>? Partners { get; init; }
}

internal sealed record AlleleContent
{
    public required string Chromosome { get; init; }

    public required int Position { get; init; }

    public required string Reference { get; init; }

    public required string Alternate { get; init; }
}

internal sealed record ComputedContent
{
    public string? HgvsC { get; init; }

    public string? HgvsP { get; init; }
}

internal sealed record ClassificationContent
{
    public required ImmutableArray<string> AlterationClasses { get; init; }

    public required AssessedContent<string> Oncogenicity { get; init; }

    public required AssessedContent<int> Points { get; init; }
}

internal sealed record ReportabilityContent
{
    public required bool Reportable { get; init; }
}

internal sealed record TierContent
{
    public string? Amp { get; init; }
}

internal sealed record OptionContent
{
    public required string Direction { get; init; }

    public required ImmutableArray<TherapyContent> Therapies { get; init; }

    public LevelContent? Level { get; init; }
}

internal sealed record TherapyContent
{
    public required string Name { get; init; }
}

internal sealed record LevelContent
{
    public string? Amp { get; init; }
}
