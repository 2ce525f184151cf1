using System.Collections.Immutable;
using System.Data.Common;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>What the database refuses of one file holds up no other.</summary>
public sealed class AcceptingTests : IAsyncLifetime
{
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync();

    public async Task DisposeAsync() => await _laboratory.DisposeAsync();

    [Theory]
    [InlineData("22021", true)]
    [InlineData("23514", true)]
    [InlineData("57P03", false)]
    public async Task The_culprit_is_held_and_the_rest_is_taken(string state, bool isItsFault)
    {
        Dictionary<InputDocument, SettledFile> files = [];
        List<ReadyFiles> ready = [];
        foreach (string name in new[] { "a", "bad", "c" })
        {
            FileInfo file = new(_laboratory.Drop(name, name));
            InputDocument document = new(name, file.Length, file.OpenRead);
            FilePlace place = new(Room.Inbox, name);
            files[document] = new SettledFile(new ListedFile(place, file.Length, _laboratory.Clock.Now, IsDone: false), new Sighting(place, file.Length, _laboratory.Clock.Now, _laboratory.Clock.Now, _laboratory.Clock.Now), _laboratory.Clock.Now);
            ready.Add(new ReadyFiles([], [new FileOfNoCase(document, document.Refuse(InputCodes.UnknownFormat, "file", "a", "b"))]));
        }
        Accepting accepting = new(new Refusing(_laboratory.Intakes, state), _laboratory.Folders, _laboratory.Clock);
        if (!isItsFault)
        {
            await Assert.ThrowsAsync<Refusal>(() => accepting.TakeAsync(ready, files, Laboratory.None));
            return;
        }
        (ImmutableArray<Accepted> accepted, ImmutableArray<HeldFile> held) = await accepting.TakeAsync(ready, files, Laboratory.None);
        Assert.Equal((2, "bad"), (accepted.Length, Assert.Single(held).Document.Name));
    }

    private sealed class Refusal(string state) : DbException("refused")
    {
        public override string SqlState => state;
    }

    private sealed class Refusing(IIntakeLedger ledger, string state) : IIntakeLedger
    {
        public Task<KnownFiles> KnownAsync(Room room, CancellationToken cancellationToken) => ledger.KnownAsync(room, cancellationToken);

        public Task SeeAsync(IReadOnlyCollection<Sighting> seen, IReadOnlyCollection<FilePlace> vanished, CancellationToken cancellationToken) => ledger.SeeAsync(seen, vanished, cancellationToken);

        public Task<ImmutableArray<Accepted>> TakeAsync(TakenDrop drop, DateTimeOffset now, CancellationToken cancellationToken) =>
            drop.Refused.Any(refused => refused.File.Place.Path == "bad") ? throw new Refusal(state) : ledger.TakeAsync(drop, now, cancellationToken);
    }
}
