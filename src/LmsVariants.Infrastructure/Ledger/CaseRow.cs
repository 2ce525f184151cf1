using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A case as the tables hold it.</summary>
internal sealed class CaseRow
{
    /// <summary>Its columns, where the table is called <c>c</c>.</summary>
    public const string Columns = "c.number as Number, c.case_id as CaseId, c.name as Name, c.name_key as NameKey, c.folder as Folder, c.revision as Revision";

    public long Number { get; init; }

    public string CaseId { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public string NameKey { get; init; } = string.Empty;

    public string Folder { get; init; } = string.Empty;

    public int Revision { get; init; }

    /// <summary>A name as file systems compare it that take no notice of upper and lower case.</summary>
    public static string Key(string name) => name.ToUpperInvariant();

    public LedgerCase Read() => new(Number, CaseId, Name, Folder, Revision);
}
