using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A signature as the tables hold it.</summary>
internal sealed class SignatureRow
{
    /// <summary>Its columns, where the table is called <c>s</c>.</summary>
    public const string Columns = "s.intake as Intake, s.looked_at as LookedAt, s.revision as Revision, s.who as Who, s.signed as Signed";

    /// <summary>That nobody has signed the last report <c>r</c> of a case <c>c</c>, and nobody's signature is being written.</summary>
    public const string IsWaitedFor = """
        not exists (
            select 1 from signature s join intake i on i.number = s.intake
            where s.case_number = c.number and (s.revision = c.revision or (s.looked_at = c.revision and i.state <> 'settled')))
        """;

    public long Intake { get; init; }

    public int LookedAt { get; init; }

    public int? Revision { get; init; }

    public string Who { get; init; } = string.Empty;

    public string Signed { get; init; } = string.Empty;

    /// <summary>That an intake, by the name of its table, is a signature and brings no files.</summary>
    public static string Is(string intake) => $"exists (select 1 from signature s where s.intake = {intake}.number)";

    public static async Task<Signing?> OfAsync(LedgerSession session, long intake) =>
        (await session.OneOrNoneAsync<SignatureRow>($"select {Columns} from signature s where s.intake = @intake", new { intake }).ConfigureAwait(false))?.Read();

    public Signing Read() => new(LookedAt, new Signature(Who, LedgerTime.Read(Signed)));
}
