using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>
/// Splits a bundle into transactions that a server takes one after the other. After each of them every reference on the server
/// resolves; the report comes last, together with what speaks of it, so that nobody reads a report of which a part is missing.
/// </summary>
internal sealed class TransactionSplit
{
    private readonly DeliveryLimits _limits;
    private readonly List<Group> _waiting;
    private readonly HashSet<string> _sent = [];

    private TransactionSplit(TransactionBundle bundle, DeliveryLimits limits) => (_limits, _waiting) = (limits, GroupsOf(bundle));

    /// <summary>The transactions, in the order in which they are sent. A bundle within the limits and without conditions is one, as it is.</summary>
    /// <exception cref="InputFormatException">It must be split and its references go in a circle.</exception>
    public static ImmutableArray<TransactionPart> Of(TransactionBundle bundle, DeliveryLimits limits)
    {
        if (bundle.Count <= limits.MostEntries && bundle.Content.Length <= limits.LargestTransaction && !bundle.Entries.Any(entry => entry.IsConditional))
        {
            return [new TransactionPart(bundle.Entries, bundle.Content)];
        }
        TransactionSplit split = new(bundle, limits);
        if (split._waiting.Exists(group => group.IsLast && group.IsConditional)) throw Inseparable(bundle.File);
        ImmutableArray<TransactionPart>.Builder parts = ImmutableArray.CreateBuilder<TransactionPart>();
        while (split._waiting.Count > 0)
        {
            Draft part = split.Next();
            if (part.Entries.Count == 0) throw Inseparable(bundle.File);
            parts.Add(new TransactionPart([.. part.Entries], Whole: null));
        }
        return parts.ToImmutable();
    }

    // The report and whatever refers to it, directly or not, is one group; everything else goes by itself.
    private static List<Group> GroupsOf(TransactionBundle bundle)
    {
        HashSet<string> ofReport = bundle.Report is BundleEntry report ? [report.FullUrl] : [];
        while (bundle.Entries.Any(entry => entry.RefersTo.Any(ofReport.Contains) && ofReport.Add(entry.FullUrl)))
        {
            // Once more, for what refers to what was just found.
        }
        List<Group> groups = [.. bundle.Entries.Where(entry => !ofReport.Contains(entry.FullUrl)).Select(entry => new Group([entry], IsLast: false))];
        if (ofReport.Count > 0) groups.Add(new Group([.. bundle.Entries.Where(entry => ofReport.Contains(entry.FullUrl))], IsLast: true));
        return groups;
    }

    private Draft Next()
    {
        // What others refer to is mostly what is conditional: a patient, a laboratory, a specimen.
        bool conditional = _waiting.Any(group => group.IsConditional && IsReady(group, ImmutableHashSet<string>.Empty));
        Draft part = new(conditional, _limits);
        bool added;
        do
        {
            added = false;
            foreach (Group group in _waiting.ToArray())
            {
                if (group.IsConditional != conditional || !IsReady(group, part.FullUrls) || !part.TryAdd(group)) continue;
                _waiting.Remove(group);
                added = true;
            }
        }
        while (added);
        _sent.UnionWith(part.FullUrls);
        return part;
    }

    private bool IsReady(Group group, IReadOnlySet<string> beside) =>
        group.IsLast ? _waiting.Count == 1 : group.Entries.All(entry => entry.RefersTo.All(target => _sent.Contains(target) || beside.Contains(target)));

    private static InputFormatException Inseparable(string file) => new(new InputProblem(
        DeliveryCodes.Inseparable,
        SourceLocation.Whole(file),
        "Bundle.entry",
        "references that allow to send it as several transactions",
        "a circle of references, or a conditional create that refers to the report"));

    private sealed record Group(ImmutableArray<BundleEntry> Entries, bool IsLast)
    {
        public bool IsConditional { get; } = Entries.Any(entry => entry.IsConditional);

        public int Size { get; } = Entries.Sum(entry => entry.LargestSize);
    }

    private sealed class Draft(bool conditional, DeliveryLimits limits)
    {
        private readonly int _most = conditional ? Math.Min(limits.MostEntries, limits.MostConditionalEntries) : limits.MostEntries;
        private long _size = TransactionPart.EnvelopeSize;

        public List<BundleEntry> Entries { get; } = [];

        public HashSet<string> FullUrls { get; } = [];

        // The first is always taken: what is larger than a limit goes alone, and the server says what it thinks of it.
        public bool TryAdd(Group group)
        {
            bool fits = Entries.Count + group.Entries.Length <= _most && _size + group.Size <= limits.LargestTransaction;
            if (Entries.Count > 0 && !(fits && group.Entries.All(IsNew))) return false;
            Entries.AddRange(group.Entries);
            FullUrls.UnionWith(group.Entries.Select(entry => entry.FullUrl));
            _size += group.Size;
            return true;
        }

        // Of two equal conditions in one transaction some servers make two resources; in a later one the second finds the first.
        private bool IsNew(BundleEntry entry) =>
            entry.Condition is null || !Entries.Exists(other => other.ResourceType == entry.ResourceType && other.Condition == entry.Condition);
    }
}
