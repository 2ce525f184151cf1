using System.Collections.Immutable;
using System.Text.Json;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A finding of the archive with its case, as the tables hold them.</summary>
internal sealed class FoundRow
{
    /// <summary>Its columns, where the finding is called <c>f</c>, its report in the archive <c>a</c>, the case <c>c</c> and the revision <c>r</c>.</summary>
    public const string Columns = """
        c.number as CaseNumber, c.case_id as CaseId, c.name as CaseName, c.folder as Folder, a.revision as Revision, r.status as Status, r.decided as Decided, a.tumour as Tumour,
        f.number as Number, f.symbol as Symbol, f.kind as Kind, f.name as Name, f.coding as Coding, f.protein as Protein, f.allele as Allele, f.oncogenicity as Oncogenicity,
        f.actionability as Actionability, f.tier as Tier, f.classes as Classes, f.therapies as Therapies, f.is_reportable as IsReportable
        """;

    public long CaseNumber { get; init; }

    public string CaseId { get; init; } = string.Empty;

    public string CaseName { get; init; } = string.Empty;

    public string Folder { get; init; } = string.Empty;

    public int Revision { get; init; }

    public string Status { get; init; } = string.Empty;

    public string Decided { get; init; } = string.Empty;

    public string Tumour { get; init; } = string.Empty;

    public int Number { get; init; }

    public string Symbol { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public string Coding { get; init; } = string.Empty;

    public string Protein { get; init; } = string.Empty;

    public string Allele { get; init; } = string.Empty;

    public string Oncogenicity { get; init; } = string.Empty;

    public string Actionability { get; init; } = string.Empty;

    public string Tier { get; init; } = string.Empty;

    public string Classes { get; init; } = string.Empty;

    public string Therapies { get; init; } = string.Empty;

    public bool IsReportable { get; init; }

    public FoundFinding Read() => new(
        new LedgerCase(CaseNumber, CaseId, CaseName, Folder, Revision), Revision, LedgerWord.Read<ReportStatus>(Status), LedgerTime.Read(Decided), Tumour,
        new ArchivedFinding(Number, Symbol, Kind, Name, Coding, Protein, Allele, Oncogenicity, Actionability, Tier, List(Classes), List(Therapies), IsReportable));

    private static ImmutableArray<string> List(string json) => JsonSerializer.Deserialize<ImmutableArray<string>>(json);
}
