using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The cases of the ledger that the cases of a drop may be.</summary>
internal sealed class KnownCases
{
    private readonly Dictionary<string, CaseRow> _byId;
    private readonly Dictionary<string, CaseRow> _byNameKey;
    private readonly Dictionary<long, CaseRow> _byNumber;
    private readonly ILookup<string, long> _byIdentifier;

    private KnownCases(ImmutableArray<CaseRow> cases, ImmutableArray<IdentifierRow> identifiers)
    {
        _byId = cases.ToDictionary(known => known.CaseId, StringComparer.Ordinal);
        _byNameKey = cases.ToDictionary(known => known.NameKey, StringComparer.Ordinal);
        _byNumber = cases.ToDictionary(known => known.Number);
        _byIdentifier = identifiers.ToLookup(row => row.Identifier, row => row.CaseNumber, StringComparer.Ordinal);
    }

    public static async Task<KnownCases> LoadAsync(LedgerSession session, ImmutableArray<TakenCase> taken)
    {
        string cases = LedgerSession.Json(taken.Select(one => new { one.CaseId, NameKey = CaseRow.Key(one.Name) }));
        string identifiers = LedgerSession.Json(taken.SelectMany(Identifiers).Distinct(StringComparer.Ordinal).Select(identifier => new { identifier }));
        string asked = session.Rows("cases", "case_id text, name_key text");
        string named = $"select i.identifier, i.case_number from case_identifier i where i.identifier in (select identifier from {session.Rows("identifiers", "identifier text")})";
        ImmutableArray<CaseRow> known = await session.ListAsync<CaseRow>(
            $"""
            select {CaseRow.Columns} from cases c where c.case_id in (select case_id from {asked})
            union select {CaseRow.Columns} from cases c where c.name_key in (select name_key from {asked})
            union select {CaseRow.Columns} from cases c where c.number in (select case_number from ({named}) named)
            """,
            new { cases, identifiers }).ConfigureAwait(false);
        ImmutableArray<IdentifierRow> rows = await session.ListAsync<IdentifierRow>(
            $"select identifier as Identifier, case_number as CaseNumber from ({named}) named", new { identifiers }).ConfigureAwait(false);
        return new KnownCases(known, rows);
    }

    /// <summary>Every name that the case goes by.</summary>
    public static IEnumerable<string> Identifiers(TakenCase taken) => taken.Identifiers.Append(taken.CaseId).Distinct(StringComparer.Ordinal);

    /// <summary>The case that it is: the one of its number, else the only one that went by that number, else, unless the number is explicit, the only one that shares an identifier. Null where it is new.</summary>
    public CaseRow? Find(TakenCase taken)
    {
        if (_byId.TryGetValue(taken.CaseId, out CaseRow? same)) return same;
        // What the files call the case is a name of a case that its sheet once called otherwise.
        return Only(_byIdentifier[taken.CaseId]) ?? (taken.IsExplicit ? null : Only(Identifiers(taken).SelectMany(identifier => _byIdentifier[identifier])));
    }

    private CaseRow? Only(IEnumerable<long> numbers) => numbers.Distinct().Take(2).ToArray() is [long number] ? _byNumber[number] : null;

    /// <summary>Adds a new case; false where its name is another's already.</summary>
    public bool TryAdd(CaseRow fresh)
    {
        if (!_byNameKey.TryAdd(fresh.NameKey, fresh)) return false;
        _byId.Add(fresh.CaseId, fresh);
        return true;
    }

    private sealed class IdentifierRow
    {
        public string Identifier { get; init; } = string.Empty;

        public long CaseNumber { get; init; }
    }
}
