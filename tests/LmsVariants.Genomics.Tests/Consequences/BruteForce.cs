using System.Text.RegularExpressions;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>What the rules say of a change, found the slow way: every place is tried, every protein written out whole.</summary>
internal sealed partial class BruteForce(DrawnGene gene)
{
    private const string Residues = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";
    private static readonly Dictionary<char, string> s_threeLetters = new()
    {
        ['A'] = "Ala", ['R'] = "Arg", ['N'] = "Asn", ['D'] = "Asp", ['C'] = "Cys", ['Q'] = "Gln", ['E'] = "Glu", ['G'] = "Gly",
        ['H'] = "His", ['I'] = "Ile", ['L'] = "Leu", ['K'] = "Lys", ['M'] = "Met", ['F'] = "Phe", ['P'] = "Pro", ['S'] = "Ser",
        ['T'] = "Thr", ['W'] = "Trp", ['Y'] = "Tyr", ['V'] = "Val", ['*'] = "Ter",
    };

    public readonly record struct Edit(int Index, int Deleted, string Inserted);

    /// <summary>The reference protein, the stop included.</summary>
    public string Protein { get; } = Translate(Spliced(gene.Bases, gene.Exonic), gene.Exonic[..gene.CodingFirst].Count(e => e));

    /// <summary>Every place at which the same bases result from a deletion or an insertion of as many bases, 5' to 3'.</summary>
    public List<Edit> Places(Edit edit)
    {
        string changed = gene.Applied((edit.Index, edit.Deleted, edit.Inserted));
        List<Edit> places = [];
        if (edit.Deleted > 0 && edit.Inserted.Length > 0) return [edit];
        for (int at = Math.Max(0, edit.Index - 40); at <= Math.Min(edit.Index + 40, gene.Bases.Length - edit.Deleted); at++)
        {
            string inserted = edit.Deleted > 0 || at + edit.Inserted.Length > changed.Length ? string.Empty : changed.Substring(at, edit.Inserted.Length);
            if (gene.Applied((at, edit.Deleted, inserted)) == changed) places.Add(new Edit(at, edit.Deleted, inserted));
        }
        // What can be written on either side of the transcript's 3' end is one of the transcript.
        int end = Array.LastIndexOf(gene.Exonic, true);
        if (places.Exists(place => Behind(place) <= end)) places.RemoveAll(place => Behind(place) > end);
        return places;

        static int Behind(Edit place) => place.Deleted > 0 ? place.Index + place.Deleted - 1 : place.Index;
    }

    /// <summary>The c. name at the last of the places; null where it reaches over an end of the transcript.</summary>
    public string? Name(List<Edit> places)
    {
        Edit edit = places[^1];
        string first;
        string last;
        string what;
        if (edit.Inserted.Length == 0) (first, last, what) = (At(edit.Index), At(edit.Index + edit.Deleted - 1), "del");
        else if (edit.Deleted > 0) (first, last, what) = (At(edit.Index), At(edit.Index), $"{gene.Bases[edit.Index]}>{edit.Inserted}");
        else if (edit.Index >= edit.Inserted.Length && gene.Bases.Substring(edit.Index - edit.Inserted.Length, edit.Inserted.Length) == edit.Inserted)
        {
            (first, last, what) = (At(edit.Index - edit.Inserted.Length), At(edit.Index - 1), "dup");
        }
        else (first, last, what) = (At(edit.Index - 1), At(edit.Index), $"ins{edit.Inserted}");
        if ("ud".Contains(first[0], StringComparison.Ordinal) || "ud".Contains(last[0], StringComparison.Ordinal)) return null;
        return first == last ? first + what : $"{first}_{last}{what}";

        string At(int index) => index < 0 || index >= gene.Labels.Length ? "u" : gene.Labels[index];
    }

    /// <summary>The place that is read: the last that breaks no splice site and crosses no border, else the last insertion at a border, else the last.</summary>
    public (Edit Edit, bool IsClear) Read(List<Edit> places)
    {
        for (int i = places.Count - 1; i >= 0; i--)
        {
            if (IsClear(places[i])) return (places[i], true);
        }
        for (int i = places.Count - 1; i >= 0; i--)
        {
            Edit edit = places[i];
            if (edit.Deleted == 0 && edit.Index > 0 && edit.Index < gene.Exonic.Length && gene.Exonic[edit.Index - 1] != gene.Exonic[edit.Index]) return (edit, false);
        }
        return (places[^1], false);
    }

    /// <summary>The protein name by comparison of both proteins; null where nothing is spliced out or in (introns, flanks, broken sites).</summary>
    public string? ProteinName(Edit edit, out string? changedProtein)
    {
        changedProtein = null;
        int before = edit.Deleted > 0 ? edit.Index : edit.Index - 1;
        int behind = edit.Deleted > 0 ? edit.Index + edit.Deleted - 1 : edit.Index;
        if (before < 0 || behind >= gene.Bases.Length || !gene.Exonic[before] || !gene.Exonic[behind]) return null;
        bool[] exonic = [.. gene.Exonic[..edit.Index], .. Enumerable.Repeat(true, edit.Inserted.Length), .. gene.Exonic[(edit.Index + edit.Deleted)..]];
        string changed = Spliced(gene.Applied((edit.Index, edit.Deleted, edit.Inserted)), exonic);
        int start = gene.Exonic[..gene.CodingFirst].Count(e => e);
        int difference = edit.Inserted.Length - edit.Deleted;
        if (edit.Index + edit.Deleted <= gene.CodingFirst || edit.Index > gene.CodingLast) return "p.?";
        // An exon of which nothing stays is an exon lost: what is spliced then is not known.
        if (!gene.Exonic[Math.Max(edit.Index - 1, 0)] && !gene.Exonic[Math.Min(edit.Index + edit.Deleted, gene.Bases.Length - 1)] && edit.Inserted.Length == 0) return "p.?";
        // Counted among the spliced bases: an intron may part the start codon.
        if (gene.Exonic[..edit.Index].Count(e => e) < start + 3)
        {
            // The start codon and all behind it still stand there, a little further on: translation begins there and nothing is lost.
            if (changed.EndsWith(Spliced(gene.Bases, gene.Exonic)[start..], StringComparison.Ordinal)) return "p.?";
            if (edit.Index < gene.CodingFirst || changed.Substring(start, 3) != "ATG") return "p.(Met1?)";
        }
        changedProtein = Translate(changed, start);
        return Compare(changedProtein, difference);
    }

    /// <summary>Whether a p. name, applied to the reference protein, gives the changed one; of a frame shift or an extension as far as the name says it.</summary>
    public bool Says(string name, string changed)
    {
        string old = Protein;
        Match m;
        if (Unchanged().IsMatch(name)) return changed == old;
        if ((m = Substitution().Match(name)).Success)
        {
            int at = int.Parse(m.Groups[2].Value, null) - 1;
            char to = One(m.Groups[3].Value);
            Is(m, 1, at);
            return changed == (to == '*' ? old[..at] + "*" : old.Remove(at, 1).Insert(at, to.ToString()));
        }
        if ((m = Frameshift().Match(name)).Success)
        {
            int at = int.Parse(m.Groups[2].Value, null) - 1;
            Is(m, 1, at);
            return changed[..at] == old[..at] && changed[at] == One(m.Groups[3].Value) && changed[at] != old[at]
                && (m.Groups[4].Success ? changed.Length - at == int.Parse(m.Groups[4].Value, null) && changed[^1] == '*' : changed[^1] != '*');
        }
        if ((m = Extension().Match(name)).Success)
        {
            int at = int.Parse(m.Groups[1].Value, null) - 1;
            return at == old.Length - 1 && changed[..at] == old[..at] && changed[at] == One(m.Groups[2].Value)
                && (m.Groups[3].Value == "?" ? changed[^1] != '*' : changed.Length == at + 1 + int.Parse(m.Groups[3].Value, null));
        }
        m = Range().Match(name);
        if (!m.Success) return false;
        int first = int.Parse(m.Groups[2].Value, null) - 1;
        int last = m.Groups[4].Success ? int.Parse(m.Groups[4].Value, null) - 1 : first;
        Is(m, 1, first);
        if (m.Groups[4].Success) Is(m, 3, last);
        string inserted = string.Concat(Regex.Matches(m.Groups[6].Value, "...").Select(t => One(t.Value)));
        string made = m.Groups[5].Value switch
        {
            "del" => old.Remove(first, last - first + 1),
            "dup" => old.Insert(last + 1, old[first..(last + 1)]),
            "ins" => old.Insert(last, inserted),
            _ => old.Remove(first, last - first + 1).Insert(first, inserted),
        };
        return changed == made[..(made.IndexOf('*', StringComparison.Ordinal) + 1)];

        void Is(Match match, int group, int at)
        {
            if (old[at] != One(match.Groups[group].Value)) throw new InvalidOperationException($"{name}: the protein has {old[at]} there");
        }
    }

    private static char One(string three) => s_threeLetters.Single(pair => pair.Value == three).Key;

    private string Compare(string changed, int difference)
    {
        string old = Protein;
        if (changed == old) return "=";
        // The bases end before anything differs: nothing can be said.
        if (old.StartsWith(changed, StringComparison.Ordinal)) return "p.?";
        int at = 0;
        while (old[at] == changed[at]) at++;
        bool isInFrame = difference % 3 == 0;
        bool keepsTail = isInFrame && changed[^1] == '*' && changed.Length == old.Length + (difference / 3);
        if (old[at] == '*' && !(keepsTail && difference > 0))
        {
            return $"p.(Ter{at + 1}{Three(changed[at])}extTer{(changed[^1] == '*' ? changed.Length - 1 - at : "?")})";
        }
        if (changed[at] == '*' && !keepsTail) return $"p.({Three(old[at])}{at + 1}Ter)";
        if (!isInFrame || (!keepsTail && changed.Length > old.Length + (difference / 3)) || changed[^1] != '*')
        {
            return $"p.({Three(old[at])}{at + 1}{Three(changed[at])}fs{(changed[^1] == '*' ? $"Ter{changed.Length - at}" : "Ter?")})";
        }
        if (!keepsTail) return "stops in frame";
        int oldEnd = old.Length;
        int newEnd = changed.Length;
        while (oldEnd > at && newEnd > at && old[oldEnd - 1] == changed[newEnd - 1]) (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        string gone = old[at..oldEnd];
        string come = changed[at..newEnd];
        if (gone.Length == 1 && come.Length == 1) return $"p.({Three(gone[0])}{at + 1}{Three(come[0])})";
        if (come.Length == 0) return $"p.({Between(at, oldEnd - 1)}del)";
        if (gone.Length > 0) return $"p.({Between(at, oldEnd - 1)}delins{string.Concat(come.Select(Three))})";
        if (at >= come.Length && old.Substring(at - come.Length, come.Length) == come) return $"p.({Between(at - come.Length, at - 1)}dup)";
        return $"p.({Between(at - 1, at)}ins{string.Concat(come.Select(Three))})";

        string Between(int first, int last) =>
            first == last ? $"{Three(old[first])}{first + 1}" : $"{Three(old[first])}{first + 1}_{Three(old[last])}{last + 1}";
    }

    private static string Three(char one) => s_threeLetters[one];

    // All bases in one exon, or in one intron or flank behind the two bases at either end that splicing needs.
    private bool IsClear(Edit edit)
    {
        int before = edit.Deleted > 0 ? edit.Index : edit.Index - 1;
        int behind = edit.Deleted > 0 ? edit.Index + edit.Deleted - 1 : edit.Index;
        if (before < 0 || behind >= gene.Bases.Length) return true;
        for (int i = before; i <= behind; i++)
        {
            if (gene.Exonic[i] != gene.Exonic[before]) return false;
        }
        if (gene.Exonic[before] || gene.Labels[before][0] is 'u' or 'd') return true;
        // The places deleted, or for an insertion the site that it would part.
        return edit.Deleted > 0
            ? gene.Exonic[before - 1] is false && gene.Exonic[before - 2] is false && gene.Exonic[behind + 1] is false && gene.Exonic[behind + 2] is false
            : gene.Exonic[before - 1] is false && gene.Exonic[behind + 1] is false;
    }

    private static string Spliced(string bases, bool[] exonic) => new([.. bases.Where((_, i) => exonic[i])]);

    private static string Translate(string bases, int start)
    {
        string protein = string.Empty;
        for (int i = start; i + 3 <= bases.Length; i += 3)
        {
            char residue = Residues[("TCAG".IndexOf(bases[i], StringComparison.Ordinal) * 16) + ("TCAG".IndexOf(bases[i + 1], StringComparison.Ordinal) * 4) + "TCAG".IndexOf(bases[i + 2], StringComparison.Ordinal)];
            protein += residue;
            if (residue == '*') break;
        }
        return protein;
    }

    [GeneratedRegex(@"^p\.\(.*=\)$")]
    private static partial Regex Unchanged();

    [GeneratedRegex(@"^p\.\((\D{3})(\d+)(?!del|dup)(\D{3})\)$")]
    private static partial Regex Substitution();

    [GeneratedRegex(@"^p\.\((\D{3})(\d+)(\D{3})fsTer(?:(\d+)|\?)\)$")]
    private static partial Regex Frameshift();

    [GeneratedRegex(@"^p\.\(Ter(\d+)(\D{3})extTer(\d+|\?)\)$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"^p\.\((\D{3})(\d+)(?:_(\D{3})(\d+))?(delins|del|dup|ins)(\D*)\)$")]
    private static partial Regex Range();
}
