using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;

using Xunit.Abstractions;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>Counts how many names of single-base substitutions in coding sequence equal ours, and keeps those that do not.</summary>
internal sealed partial class Comparison
{
    /// <summary>Spellings of third parties that the nomenclature (HGVS 21.0, protein) does not allow, of a change that is the same.</summary>
    public const string RepeatedResidue = "an unchanged residue written twice instead of =";
    public const string StartAsMissense = "a lost start written as a substitution instead of Met1?";
    public const string StopAsMissense = "a lost stop written as a substitution instead of an extension";
    public const string EscapedEquals = "= written as %3D";

    private readonly List<string> _unexplained = [];
    private readonly SortedDictionary<string, List<string>> _explained = new(StringComparer.Ordinal);

    public int Rows { get; private set; }

    public int ExactCoding { get; private set; }

    public int ExactProtein { get; private set; }

    /// <summary>Gets what cannot be told from an error of ours.</summary>
    public IReadOnlyList<string> Unexplained => _unexplained;

    /// <summary>Gets the number of rows of each spelling.</summary>
    public IEnumerable<(string Why, int Rows)> Explained => _explained.Select(pair => (pair.Key, pair.Value.Count));

    /// <summary>Counts the row where it lies in coding sequence by their name or by ours.</summary>
    public void Add(string label, Transcript transcript, GenomeAssembly assembly, string chromosome, string position, string reference, string alternate, string coding, string protein)
    {
        Assert.True(Contig.TryParse(chromosome, out Contig contig), chromosome);
        Variant variant = new(assembly, contig, new Position(int.Parse(position, CultureInfo.InvariantCulture)), Allele.Of(reference), Allele.Of(alternate));
        TranscriptConsequence ours = ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(variant, transcript.Bases));
        if (ours.Codon is null && !InCodingSequence().IsMatch(coding)) return;
        Rows++;
        string? mismatch = ReferenceCheck.Of(variant, RealTables.Transcripts()).Mismatch;
        string ourCoding = ours.Name?.Change ?? string.Empty;
        string ourProtein = PlainProtein.Of(ours.Protein?.ToString() ?? string.Empty);
        bool sameCoding = ourCoding == coding && mismatch is null;
        bool sameProtein = ourProtein == PlainProtein.Of(protein);
        if (sameCoding) ExactCoding++;
        if (sameProtein) ExactProtein++;
        if (sameCoding && sameProtein) return;
        string row = $"{label}: theirs {coding} {protein}, ours {ourCoding} {ourProtein}; {mismatch}";
        if (sameCoding && WhoseSpelling(PlainProtein.Of(protein), ourProtein) is string spelling)
        {
            if (!_explained.TryGetValue(spelling, out List<string>? rows)) _explained.Add(spelling, rows = []);
            rows.Add(row);
        }
        else
        {
            _unexplained.Add(row);
        }
    }

    public void Print(ITestOutputHelper output, string what)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {Rows} rows, {ExactCoding} exact c., {ExactProtein} exact p., {_unexplained.Count} unexplained"));
        foreach (string row in _unexplained) output.WriteLine(row);
        foreach ((string why, List<string> rows) in _explained)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows: {why}"));
            foreach (string row in rows) output.WriteLine($"    {row}");
        }
    }

    private static string? WhoseSpelling(string theirs, string ours)
    {
        if (ours[^1] == '=' && theirs == ours[..^1] + ours[2]) return RepeatedResidue;
        if (ours[^1] == '=' && theirs == ours[..^1] + "%3D") return EscapedEquals;
        if (ours == "p.M1?" && theirs.Length == 5 && theirs.StartsWith("p.M1", StringComparison.Ordinal) && char.IsAsciiLetterUpper(theirs[4])) return StartAsMissense;
        return ours == theirs + "ext*?" && theirs.StartsWith("p.*", StringComparison.Ordinal) ? StopAsMissense : null;
    }

    [GeneratedRegex(@"^c\.\d+[ACGT]>[ACGT]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InCodingSequence();
}
