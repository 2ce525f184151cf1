using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>An intake as the tables hold it.</summary>
internal sealed class IntakeRow
{
    public const string Columns = """
        number as Number, case_number as CaseNumber, state as State, outcome as Outcome, content as Content, sheet_row as SheetRow, is_asked as IsAsked,
        revision as Revision, attempts as Attempts, failures as Failures, reason_code as ReasonCode, reason_text as ReasonText
        """;

    public long Number { get; init; }

    public long? CaseNumber { get; init; }

    public string State { get; init; } = string.Empty;

    public string? Outcome { get; init; }

    public string Content { get; init; } = string.Empty;

    public string SheetRow { get; init; } = string.Empty;

    public bool IsAsked { get; init; }

    public int? Revision { get; init; }

    public int Attempts { get; init; }

    public int Failures { get; init; }

    public string? ReasonCode { get; init; }

    public string? ReasonText { get; init; }

    public Intake Read(LedgerCase? known, IEnumerable<FileRow> files, Signing? signing, IntakeOutcome? outcome, string content) => new(
        Number,
        known,
        LedgerWord.Read<IntakeState>(State),
        outcome,
        content,
        Revision,
        [.. files.Select(file => file.Read())],
        ReasonCode is null ? null : new Reason(ReasonCode, ReasonText!),
        Signing: signing);
}
