namespace LmsVariants.Infrastructure.Delivery;

/// <summary>How the delivery of a bundle ended.</summary>
public abstract record DeliveryOutcome
{
    private protected DeliveryOutcome()
    {
    }
}

/// <summary>The server has everything.</summary>
/// <param name="Entries">What it did with the entries.</param>
/// <param name="Transactions">In how many transactions they were sent.</param>
public sealed record Delivered(EntryCounts Entries, int Transactions) : DeliveryOutcome;

/// <summary>The server has a report of the same content and status already, and nothing was sent.</summary>
public sealed record Unchanged : DeliveryOutcome;

/// <summary>The server has the report in a state that counts more, and nothing was sent.</summary>
/// <param name="Ours">The status of the report in the bundle.</param>
/// <param name="Theirs">The status of the report on the server.</param>
public sealed record Outranked(string Ours, string Theirs) : DeliveryOutcome;

/// <summary>The server has a report that counts as much, says something else and was issued later, and nothing was sent.</summary>
/// <param name="Ours">When the report in the bundle was issued.</param>
/// <param name="Theirs">When the report on the server was issued.</param>
public sealed record Outdated(DateTimeOffset Ours, DateTimeOffset Theirs) : DeliveryOutcome;

/// <summary>The server refused a transaction for good, or failed over it (500) again and again and said why. What was sent before it stays; the report itself was not taken.</summary>
/// <param name="At">Which transaction, or the look for the report on the server.</param>
/// <param name="Status">The status of its answer, or of the first entry that it did not take.</param>
/// <param name="Outcome">What it says of it; null where it says nothing that a FHIR server would say.</param>
public sealed record Refused(Step At, int Status, OperationOutcome? Outcome) : DeliveryOutcome;

/// <summary>The server answered a transaction with something else than its result, so that nobody can tell what it did.</summary>
/// <param name="At">Which transaction.</param>
/// <param name="Found">What is wrong with the answer, without its text.</param>
public sealed record Misanswered(Step At, string Found) : DeliveryOutcome;

/// <summary>The server lets nobody in with this token (401, 403), or is at another address (3xx), or no token is given to us: a setting is wrong.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="NoToken">Why no token is given, such as <c>token endpoint: invalid_client</c>; null where the server itself refused.</param>
public sealed record NotAdmitted(int Status, string? NoToken = null) : DeliveryOutcome
{
    /// <summary>Gets what was met, in words that may be printed.</summary>
    public string Met => NoToken ?? $"status {Status}";

    /// <summary>Gets what to mend.</summary>
    public string Advice => this switch
    {
        { NoToken: string why } when why.Contains("invalid_scope", StringComparison.Ordinal) => "Fhir:Smart:Scope asks for more than this client is given",
        { NoToken: string why } when why.Contains("invalid_client", StringComparison.Ordinal) => "client id, key and id of the key must be those that are registered there, and both clocks right",
        { NoToken: not null } => "Fhir:Smart does not fit what the server expects",
        { Status: 401 or 403 } => "the token is missing, wrong, or not enough",
        _ => "give the address that it sends to",
    };
}

/// <summary>The server could not be reached, or was busy, for as long as it was tried.</summary>
/// <param name="Reason">What the last try met.</param>
/// <param name="Pause">How long to wait before the next; null where nobody said.</param>
public sealed record Unreachable(string Reason, TimeSpan? Pause = null) : DeliveryOutcome;

/// <summary>One transaction of those that a bundle is sent as.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Step(int Number, int Of)
{
    /// <summary>Gets the look for the report on the server, before the first transaction.</summary>
    public static Step OfReading => default;

    /// <inheritdoc/>
    public override string ToString() => this == OfReading ? "report on the server" : Of == 1 ? "transaction" : $"transaction {Number} of {Of}";
}

/// <summary>What a server did with the entries of its transactions.</summary>
/// <param name="Created">Made (201).</param>
/// <param name="Updated">Put in the place of an earlier version, or said to be (200).</param>
/// <param name="Unchanged">There already: a conditional create that found its resource.</param>
public readonly record struct EntryCounts(int Created, int Updated, int Unchanged)
{
    /// <summary>Both together.</summary>
    public static EntryCounts operator +(EntryCounts one, EntryCounts other) =>
        new(one.Created + other.Created, one.Updated + other.Updated, one.Unchanged + other.Unchanged);
}
