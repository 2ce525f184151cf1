using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Lines of a case's history.</summary>
internal static class History
{
    public const string Taken = "taken";
    public const string GivenBack = "given back";
    public const string Retried = "retried";
    public const string SignatureAsked = "signature asked";
    public const string Signed = "signed";
    public const string NotSigned = "not signed";

    /// <summary>By what a person signed in, behind the other words of a line; empty where only the name is known.</summary>
    public static string Account(Person by) => by.Account is string account ? ", " + account : string.Empty;

    /// <summary>Adds a line.</summary>
    public static Task AddAsync(LedgerSession session, long? caseNumber, long intake, DateTimeOffset at, string what, string who, FormattableString detail) =>
        session.WriteAsync(
            "insert into history (case_number, intake, at, event, who, detail) values (@caseNumber, @intake, @at, @what, @who, @detail)",
            new { caseNumber, intake, at = LedgerTime.Text(at), what, who, detail = detail.ToString(CultureInfo.InvariantCulture) });
}
