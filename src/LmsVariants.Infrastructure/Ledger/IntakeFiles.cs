using System.Collections.Immutable;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A file's part in an intake, as it is added.</summary>
/// <param name="Intake">The ledger's number of the intake.</param>
/// <param name="File">The ledger's number of the file.</param>
/// <param name="IsAgain">Whether it came with an earlier intake.</param>
/// <param name="Problem">Why it is refused; null where it is not, or not yet.</param>
internal sealed record NewIntakeFile(long Intake, long File, bool IsAgain, string? Problem);

/// <summary>Which files belong to which intakes.</summary>
internal static class IntakeFiles
{
    public static Task AddAsync(LedgerSession session, IEnumerable<NewIntakeFile> files) => session.WriteAsync(
        $"""
        insert into intake_file (intake, file, is_again, problem)
        select intake, file, is_again, problem from {session.Rows("files", "intake bigint, file bigint, is_again boolean, problem text")}
        """,
        new { files = LedgerSession.Json(files) });

    /// <summary>The files of an intake, in the order of their numbers.</summary>
    public static Task<ImmutableArray<FileRow>> OfAsync(LedgerSession session, long intake) => session.ListAsync<FileRow>(
        $"""
        select {FileRow.Columns}, m.is_again as IsAgain, m.problem as Problem
        from intake_file m join file f on f.number = m.file where m.intake = @intake order by f.number
        """,
        new { intake });
}
