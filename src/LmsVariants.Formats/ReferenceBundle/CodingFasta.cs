using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A coding sequence of <c>cds.fa</c>.</summary>
/// <param name="Sequence">From start to stop codon.</param>
/// <param name="Stated">The base, from 1, that GRCh37 has otherwise by the header, and what it has; null where none is stated.</param>
/// <param name="Source">Where it is from, and what was not examined.</param>
internal sealed partial record CodingFasta(string Sequence, (int At, char Own, char Other)? Stated, string Source)
{
    public const string FileName = "cds.fa";

    public static Dictionary<(string Gene, string Transcript), CodingFasta> Read(string text)
    {
        Dictionary<(string, string), CodingFasta> sequences = [];
        string[] head = [];
        StringBuilder bases = new();
        foreach (TextLine line in TextFile.Lines(FileName, text, new InputLimits()))
        {
            // Only at the start of a line: a header may hold another mark, as in c.5A>C.
            if (!line.Text.StartsWith('>'))
            {
                bases.Append(line.Text);
                continue;
            }
            Keep(sequences, head, bases);
            head = line.Text[1..].Split('|');
            if (head.Length != 8) throw new InputFormatException(new InputProblem(BundleCodes.BadRow, new SourceLocation(FileName, line.Number, 1), "header", "8 fields joined by |", Quoted.Field(line.Text)));
        }
        Keep(sequences, head, bases);
        return sequences;
    }

    private static void Keep(Dictionary<(string, string), CodingFasta> sequences, string[] head, StringBuilder bases)
    {
        if (head.Length == 0) return;
        (int, char, char)? stated = Difference().Match(head[6]) is { Success: true } match
            ? (int.Parse(match.Groups["base"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["own"].Value[0], match.Groups["other"].Value[0])
            : null;
        string sequence = bases.ToString();
        if (sequence.AsSpan().ContainsAnyExcept("ACGT")) throw Refuse(BundleCodes.BadRow, "sequence", "bases A C G T", head[1]);
        if (!sequences.TryAdd((head[0], head[1]), new CodingFasta(sequence, stated, $"{head[7].Replace('\t', ' ')}; {head[6]}"))) throw Refuse(BundleCodes.BadRow, "header", "each transcript once", head[1]);
        bases.Clear();
    }

    private static InputFormatException Refuse(string code, string field, string expected, string found) =>
        new(new InputProblem(code, SourceLocation.Whole(FileName), field, expected, Quoted.Field(found)));

    [GeneratedRegex(@"GRCh37 differs: c\.(?<base>\d{1,9})(?<own>[ACGT])>(?<other>[ACGT])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Difference();
}
