using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Sequences;
using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Hotspots;

/// <summary>Reads <c>hotspots.tsv</c>. Residues are one letter there, as in its source, and three letters in memory.</summary>
internal static class HotspotTable
{
    private const string Splice = "splice";
    private const int Gene = 0;
    private const int Transcripts = 1;
    private const int Kind = 2;
    private const int Residue = 3;
    private const int Reference = 4;
    private const int Samples = 5;
    private const int Changes = 6;
    private const int Citations = 7;

    public static ImmutableArray<string> Columns { get; } = ["gene", "transcripts", "kind", "residue", "reference", "samples", "changes", "citations"];

    public static ImmutableArray<Hotspot> Read(LeanTable table, Draft draft)
    {
        ImmutableArray<Hotspot>.Builder hotspots = ImmutableArray.CreateBuilder<Hotspot>(1200);
        CheckedCells cells = new(table, draft);
        HashSet<string> places = new(StringComparer.Ordinal);
        while (table.Next())
        {
            string gene = cells.Gene(Gene);
            ImmutableArray<string> transcripts = cells.Transcripts(Transcripts);
            ImmutableArray<string> citations = cells.Citations(Citations);
            if (table[Kind].IsEmpty) draft.NotEmpty(table.At(Kind));
            if (KindOf(table, draft) is not { } kind || PlaceOf(table, kind, draft) is not { } place) continue;
            if (!places.Add(string.Concat(gene, table[Kind], "\t", table[Residue]))) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(Residue), "one row of that kind");
            string? reference = ReferenceOf(table, kind, draft);
            ImmutableArray<HotspotChange> changes = ChangesOf(table, kind, draft);
            int? samples = table.NumberOf(Samples);
            if (reference is null || changes.IsEmpty || samples is null) continue;
            long counted = changes.Sum(change => (long)change.Samples);
            if (counted != samples)
            {
                string sum = counted.ToString(CultureInfo.InvariantCulture);
                draft.Problems.Add(KnowledgeProblemCodes.CountsDisagree, table.At(Samples), "the sum of the changes, " + sum);
            }
            hotspots.Add(new(gene, transcripts, kind, place.First, reference, samples.Value, changes, citations) { LastResidue = place.Last });
        }
        return hotspots.ToImmutable();
    }

    private static HotspotKind? KindOf(LeanTable table, Draft draft) => table[Kind] switch
    {
        "substitution" => HotspotKind.Substitution,
        Splice => HotspotKind.Splice,
        "indel" => HotspotKind.Indel,
        _ => Words<HotspotKind>.Read(table.At(Kind), draft.Problems),
    };

    /// <summary>One residue, or for in-frame changes a stretch such as <c>772-775</c>.</summary>
    private static (int First, int Last)? PlaceOf(LeanTable table, HotspotKind kind, Draft draft)
    {
        int hyphen = table[Residue].IndexOf('-');
        if (hyphen < 0 || kind is not HotspotKind.Indel) return table.NumberOf(Residue) is int residue ? (residue, residue) : null;
        Written written = table.At(Residue);
        Written last = written with { Text = written.Text[(hyphen + 1)..], Column = written.Column + hyphen + 1 };
        int? first = WholeNumber.Read(written with { Text = written.Text[..hyphen] }, draft.Problems);
        int? end = WholeNumber.Read(last, draft.Problems);
        if (first is null || end is null)
        {
            if (hyphen == 0 || last.Text.Length == 0) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, written, "two residues such as 772-775");
            return null;
        }
        draft.InOrder(first, last, end);
        return (first.Value, end.Value);
    }

    private static string? ReferenceOf(LeanTable table, HotspotKind kind, Draft draft)
    {
        ReadOnlySpan<char> written = table[Reference];
        if (kind is not HotspotKind.Substitution && written.IsEmpty) return string.Empty;
        if (kind is HotspotKind.Substitution && written is not "*" && ResidueOf(written) is { } residue) return residue;
        draft.Problems.Add(KnowledgeProblemCodes.MalformedChange, table.At(Reference), kind is HotspotKind.Substitution ? "a residue in one letter" : "nothing: only a substitution has one reference residue");
        return null;
    }

    private static ImmutableArray<HotspotChange> ChangesOf(LeanTable table, HotspotKind kind, Draft draft)
    {
        ReadOnlySpan<char> cell = table[Changes];
        ImmutableArray<HotspotChange>.Builder changes = ImmutableArray.CreateBuilder<HotspotChange>();
        foreach (Range part in cell.Split('|'))
        {
            ReadOnlySpan<char> change = cell[part];
            int colon = change.LastIndexOf(':');
            string? alternate = colon < 1 ? null : AlternateOf(change[..colon], kind);
            if (alternate is not null
                && int.TryParse(change[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int samples) && samples > 0
                && !changes.Any(before => before.Alternate == alternate))
            {
                changes.Add(new(alternate, samples));
                continue;
            }
            Written whole = table.At(Changes);
            Written at = whole with { Text = change.ToString(), Column = whole.Column + part.Start.Value };
            draft.Problems.Add(KnowledgeProblemCodes.MalformedChange, at, kind is HotspotKind.Substitution ? "each residue once, in one letter, and its samples, such as Q:292" : "each change once, and its samples");
            return [];
        }
        return changes.ToImmutable();
    }

    private static string? AlternateOf(ReadOnlySpan<char> written, HotspotKind kind) => kind switch
    {
        HotspotKind.Substitution => ResidueOf(written),
        HotspotKind.Splice => written is Splice ? Splice : null,
        HotspotKind.Indel => written.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? ResidueOf(ReadOnlySpan<char> letter) =>
        letter.Length == 1 && "ACDEFGHIKLMNPQRSTVWY*".Contains(letter[0], StringComparison.Ordinal) ? AminoAcid.Of(letter[0]).ThreeLetter : null;
}
