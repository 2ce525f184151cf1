using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

/// <summary>The real sign-out; keeps what it was asked, and answers otherwise where it is told to.</summary>
internal sealed class WatchedSignOut(ISignOut real) : ISignOut
{
    public SignAnswer? Answer { get; set; }

    public List<(string Name, int? Revision, string By)> Signed { get; } = [];

    public async Task<SignAnswer> SignAsync(string name, int? revision, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Signed.Add((name, revision, by.Name));
        return Answer ?? await real.SignAsync(name, revision, by, now, cancellationToken);
    }

    public Task<ImmutableArray<UnsignedReport>> UnsignedAsync(int most, CancellationToken cancellationToken) => real.UnsignedAsync(most, cancellationToken);
}
