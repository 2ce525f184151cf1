using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>What is looked for among past cases; a part that is null or empty is not asked.</summary>
/// <param name="Gene">A gene by its symbol or an alias of it.</param>
/// <param name="Variant">A part of a name such as <c>c.1111C&gt;T</c>, <c>Gln371Ter</c>, <c>Q371*</c> or <c>14-68353893-C-T</c>.</param>
/// <param name="Class">A class of oncogenicity or of alteration, such as <c>likely oncogenic</c> or <c>truncation</c>.</param>
/// <param name="Therapy">A therapy or its class, such as <c>olaparib</c> or <c>PARP inhibitor</c>.</param>
/// <param name="Text">Words of which each must be found in one of these, or in the case's number or tumour type.</param>
public sealed record CaseQuery(string? Gene, string? Variant, string? Class, string? Therapy, string? Text);

/// <summary>A finding of a report as the archive keeps it to be found again.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Symbol">The gene.</param>
/// <param name="Kind">The variant type as <c>variants.tsv</c> has it.</param>
/// <param name="Name">What the report calls it.</param>
/// <param name="Coding">The coding name with its transcript; empty where there is none.</param>
/// <param name="Protein">The protein change; empty where there is none.</param>
/// <param name="Allele">Chromosome, position, reference and alternate bases joined by hyphens; empty where there is none.</param>
/// <param name="Oncogenicity">The class in words; empty where it was not assessed.</param>
/// <param name="Actionability">None, conditional or established, in lower case.</param>
/// <param name="Tier">The AMP tier, such as <c>II-C</c>; empty where there is none.</param>
/// <param name="Classes">The classes of alteration that it belongs to, in words.</param>
/// <param name="Therapies">The therapies that its evidence supports, by name and class.</param>
/// <param name="IsReportable">Whether it stands on the main part of the report.</param>
public sealed record ArchivedFinding(
    int Number, string Symbol, string Kind, string Name, string Coding, string Protein, string Allele, string Oncogenicity, string Actionability, string Tier,
    ImmutableArray<string> Classes, ImmutableArray<string> Therapies, bool IsReportable);

/// <summary>What the archive keeps of a report.</summary>
/// <param name="Tumour">The tumour type by name.</param>
/// <param name="Findings">Its findings.</param>
public sealed record ArchivedReport(string Tumour, ImmutableArray<ArchivedFinding> Findings);

/// <summary>A finding that was looked for.</summary>
/// <param name="Case">The case.</param>
/// <param name="Revision">The last revision of its report.</param>
/// <param name="Status">How far that counts.</param>
/// <param name="Decided">When it was made.</param>
/// <param name="Tumour">The tumour type.</param>
/// <param name="Finding">The finding.</param>
public sealed record FoundFinding(LedgerCase Case, int Revision, ReportStatus Status, DateTimeOffset Decided, string Tumour, ArchivedFinding Finding);

/// <summary>What a search found.</summary>
/// <param name="Cases">In how many cases.</param>
/// <param name="Findings">The first of the findings, those of the latest reports first.</param>
public sealed record SearchAnswer(long Cases, ImmutableArray<FoundFinding> Findings)
{
    /// <summary>Gets how many cases have a last report that is not in the archive, so that no search finds it.</summary>
    public long NotArchived { get; init; }
}

/// <summary>A revision of a case's report.</summary>
/// <param name="Revision">Its number, from 1.</param>
/// <param name="Status">How far it counts.</param>
/// <param name="Decided">When it was made.</param>
/// <param name="Software">The version of this program that made it.</param>
/// <param name="KnowledgeBase">The version of the knowledge base.</param>
/// <param name="Signature">Who signed it and when; null where nobody has.</param>
/// <param name="Files">Its files.</param>
public sealed record RevisionView(int Revision, ReportStatus Status, DateTimeOffset Decided, string Software, string KnowledgeBase, Signature? Signature, ImmutableArray<WrittenReport> Files);

/// <summary>A case with its last report.</summary>
/// <param name="Case">The case.</param>
/// <param name="Last">The last revision of its report.</param>
public sealed record ArchivedCase(LedgerCase Case, RevisionView Last);

/// <summary>The reports that were made, to be found again. A search looks at the last revision of each case.</summary>
public interface ICaseArchive
{
    /// <summary>Finds findings.</summary>
    Task<SearchAnswer> SearchAsync(CaseQuery query, int most, CancellationToken cancellationToken);

    /// <summary>The revisions of a case's report, the latest first.</summary>
    Task<ImmutableArray<RevisionView>> RevisionsAsync(long caseNumber, CancellationToken cancellationToken);

    /// <summary>Cases with a report, by their number, from the one after <paramref name="after"/>.</summary>
    Task<ImmutableArray<ArchivedCase>> CasesAsync(long after, int most, CancellationToken cancellationToken);
}
