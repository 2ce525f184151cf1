using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Ports;

namespace LmsVariants.Web.Pages;

/// <summary>A case with its reports.</summary>
/// <param name="View">What the ledger holds of it.</param>
/// <param name="Revisions">The revisions of its report, the latest first.</param>
internal sealed record CaseModel(CaseView View, ImmutableArray<RevisionView> Revisions)
{
    public LedgerCase Case => View.Case;

    public RevisionView? Last => Revisions.IsEmpty ? null : Revisions[0];

    /// <summary>Gets whether nothing of the case is under way.</summary>
    public bool IsAtRest => View.Intakes.All(intake => intake.State == IntakeState.Settled);

    /// <summary>Asks the ledger; null where it has no such case.</summary>
    public static async Task<CaseModel?> LoadAsync(LaboratoryParts parts, string name, CancellationToken cancellationToken) =>
        await parts.Desk.FindAsync(name, cancellationToken).ConfigureAwait(false) is not CaseView view ? null
            : new CaseModel(view, await parts.Archive.RevisionsAsync(view.Case.Number, cancellationToken).ConfigureAwait(false));

    /// <summary>Gets whether the last revision waits for a signature.</summary>
    public bool WaitsForSignature => Last is { Signature: null };

    /// <summary>The address of a file. It has no name of a case: those of cases are patients' data, and addresses end up in many places.</summary>
    public string AddressOf(RevisionView revision, WrittenReport file) => FormattableString.Invariant($"/cases/{Case.Number}/revisions/{revision.Revision}/{SuffixOf(file)}");

    /// <summary>The page to read of a revision.</summary>
    public static WrittenReport? PageOf(RevisionView revision) => revision.Files.FirstOrDefault(file => file.Name.EndsWith(ReportKind.Page, StringComparison.Ordinal));

    /// <summary>The end of a file's name, behind that of the case.</summary>
    public string SuffixOf(WrittenReport file) => ReportKind.SuffixOf(Case, file);
}
