using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Ports;

namespace LmsVariants.Web.Pages;

/// <summary>The cases by state.</summary>
internal sealed record CasesModel(
    bool IsInboxOpen,
    ImmutableArray<UnsignedReport> Unsigned,
    ImmutableArray<IntakeView> Open,
    ImmutableArray<RefusedView> Refused,
    ImmutableArray<DeliveryView> Undelivered,
    ImmutableArray<Sighting> Sighted,
    ImmutableArray<IntakeView> Recent)
{
    /// <summary>How many rows of a list are shown.</summary>
    public const int Shown = 50;

    /// <summary>How many are counted.</summary>
    public const int Known = 1000;

    private const int AtRest = 20;

    public IEnumerable<IntakeView> Failed => Open.Where(intake => intake.State == IntakeState.Settled);

    /// <summary>Gets what came to rest lately and does not stand among what failed.</summary>
    public IEnumerable<IntakeView> Rested => Recent.Where(intake => Open.All(open => open.Number != intake.Number));

    public IEnumerable<IntakeView> Working => Open.Where(intake => intake.State is IntakeState.Working or IntakeState.Settling);

    public IEnumerable<IntakeView> Waiting => Open.Where(intake => intake.State == IntakeState.Waiting);

    /// <summary>Asks the ledger.</summary>
    public static async Task<CasesModel> LoadAsync(LaboratoryParts parts, CancellationToken cancellationToken) => new(
        parts.Place.IsInboxOpen(),
        await parts.SignOut.UnsignedAsync(Known, cancellationToken).ConfigureAwait(false),
        await parts.Desk.OpenAsync(Known, cancellationToken).ConfigureAwait(false),
        await parts.Desk.RefusedAsync(Known, cancellationToken).ConfigureAwait(false),
        await parts.Desk.UndeliveredAsync(Known, cancellationToken).ConfigureAwait(false),
        await parts.Desk.SightedAsync(Known, cancellationToken).ConfigureAwait(false),
        await parts.Desk.RecentAsync(AtRest, cancellationToken).ConfigureAwait(false));
}
