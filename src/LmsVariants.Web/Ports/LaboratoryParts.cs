using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Ports;

/// <summary>A setting that is in force.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; of a secret three stars.</param>
/// <param name="Source">Where it was set.</param>
public sealed record SettingInForce(string Name, string Value, string Source);

/// <summary>What the page says of the program.</summary>
/// <param name="Versions">What reports are made with.</param>
/// <param name="Ledger">Which database the ledger lies in.</param>
/// <param name="Settings">The settings that somebody has set.</param>
public sealed record AboutLaboratory(MadeWith Versions, string Ledger, ImmutableArray<SettingInForce> Settings);

/// <summary>What the page is put together from.</summary>
public sealed record LaboratoryParts
{
    /// <summary>Gets the ledger as people use it.</summary>
    public required ILedgerDesk Desk { get; init; }

    /// <summary>Gets sign-out.</summary>
    public required ISignOut SignOut { get; init; }

    /// <summary>Gets the reports that were made.</summary>
    public required ICaseArchive Archive { get; init; }

    /// <summary>Gets the files of reports.</summary>
    public required IKeptReports Reports { get; init; }

    /// <summary>Gets the knowledge base.</summary>
    public required IKnowledgePages Knowledge { get; init; }

    /// <summary>Gets the surroundings.</summary>
    public required ILaboratoryPlace Place { get; init; }

    /// <summary>Gets what the page says of the program.</summary>
    public required AboutLaboratory About { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Clock { get; init; }
}
