using System.Text.RegularExpressions;

namespace LmsVariants.Formats.Tests.Vcf.Conformance;

/// <summary>What a conformance file says is wrong with it, and the words by which a warning of ours speaks of the same thing.</summary>
internal static partial class CauseOfFailure
{
    // The first that matches counts. $1 and $2 are what the cause names.
    private static readonly (string Cause, string[] Words)[] Table =
    [
        (@"^(INFO|FORMAT) (\S+) (Number|Type) is not", ["$1 $2", "$3"]),
        (@"^Incorrect (ALT|INFO|FORMAT|META) (Number|Type) value", ["$1", "$2"]),
        ("^Incorrect (ALT) (ID) value", ["$1 $2", "prefixes"]),
        ("^Incorrect order of (ALT|INFO|FORMAT|META) fields", ["$1", "not in this order"]),
        ("^(ALT|INFO|FORMAT) Description must be surrounded by double quotes", ["$1", "Description must be surrounded"]),
        ("^META Values must be surrounded", ["META", "square brackets"]),
        ("^The ALT prefix", ["ALT ID", "prefixes"]),
        ("^The ALT ID contains a comma", ["ALT", "comma"]),
        ("^The ALT ID contains", ["ALT ID", "has a blank, a comma or an angle bracket"]),
        ("^contig ID contains a comma", ["contig", "comma"]),
        ("^contig ID (contains|missing)", ["contig", "ID|CHROM"]),
        ("^SAMPLE ID contains a comma", ["SAMPLE", "comma"]),
        ("^SAMPLE ID", ["SAMPLE", "ID"]),
        ("^Genomes field missing", ["SAMPLE", "Genomes missing"]),
        ("^Non-description field containing quotes", ["SAMPLE", "Description stands in quotes"]),
        ("^PEDIGREE ID is missing", ["PEDIGREE", "ID is missing"]),
        ("^Original value contains an illegal character", ["PEDIGREE", "comma"]),
        ("^(Value|Genome ID) with (whitespace|non-accepted)", ["PEDIGREE", "blank or a punctuation"]),
        ("^Non-valid URL", ["URL"]),
        ("^Non-closed meta entry", ["not closed"]),
        ("^Meta entry without quotation mark at the end", ["no quotation mark at its end"]),
        ("^Description contains non-escaped quotes", ["Description", "quotes", "backslash"]),
        ("^Meta-data entry is not a key-value pair", ["no key and value|has no value|URL"]),
        ("^FILTER contains missing", ["FILTER", "missing value"]),
        ("^FILTER contains reserved value 0", ["FILTER", "reserved value 0"]),
        ("^FILTER (ends|begins) with semi-colon", ["FILTER", "semicolon"]),
        ("^FILTER contains whitespaces", ["FILTER", "blank"]),
        ("^FILTER contains duplicate", ["FILTER", "twice"]),
        ("^ID has a whitespace", ["ID: ", "blank"]),
        ("^ID (begins|ends) with a semi-colon", ["ID: ", "semicolon"]),
        ("^ID contains duplicate", ["ID: ", "twice"]),
        ("^FORMAT contains an empty", ["FORMAT", "empty"]),
        ("^FORMAT contains duplicate", ["FORMAT", "twice"]),
        ("^FORMAT first field is not GT", ["FORMAT", "GT", "first"]),
        ("^FORMAT predefined tag GT has missing alleles", ["GT", "allele is missing"]),
        ("^FORMAT ", ["FORMAT", "character that it cannot have"]),
        ("^INFO contains a whitespace", ["INFO", "blank"]),
        ("^INFO contains duplicate", ["INFO", "twice"]),
        ("^INFO field does not match (Number|Type) definition", ["INFO MY", "$1"]),
        ("^INFO integer (overflow|reserved)", ["INFO", "outside the range"]),
        (@"^INFO (\S+) contains a comma", ["INFO $1", "Number 1 value, found 2"]),
        (@"^INFO (\S+) (is a negative|is a floating|is not a)", ["INFO $1", "number"]),
        (@"^INFO (\S+) value is not a flag", ["INFO $1", "flag"]),
        (@"^INFO (CIGAR)", ["INFO CIGAR", "no CIGAR"]),
        ("^REF has a non-valid base", ["REF", "none of A C G T N"]),
        ("^Sample allele is out of range", ["GT", "allele out of range"]),
        ("^Sample (genotype contains illegal|first field is not a valid)", ["GT", "not a valid genotype"]),
        ("^Sample contains more fields", ["sample", "more fields than the FORMAT"]),
        ("^Sample field does not match (Number|Type) definition", ["FORMAT|INFO", "$1"]),
        ("^cardinality in PL", ["FORMAT PL", "Number"]),
        ("^(du|tri)plicated variant|^duplicated", ["variant is a duplicate"]),
        ("^non-contiguous chromosome (.)", ["contig '$1'", "not contiguous"]),
        ("^non-sorted", ["not sorted"]),
        ("^no newline at end of file", ["no newline at the end of the file"]),
        ("^$", ["FORMAT has no sample"]),
    ];

    /// <summary>Whether one of the warnings speaks of the cause.</summary>
    public static bool IsNamed(string cause, IEnumerable<string> warnings)
    {
        foreach ((string pattern, string[] words) in Table)
        {
            Match match = Regex.Match(cause, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (!match.Success) continue;
            string[] wanted = [.. words.Select(word => match.Result(word))];
            return warnings.Any(text => wanted.All(word => word.Split('|').Any(one => text.Contains(one, StringComparison.Ordinal))));
        }
        return false;
    }

    /// <summary>What the file says is wrong with it; empty where it does not say.</summary>
    public static string Of(string text)
    {
        Match match = Line().Match(text);
        return match.Success ? match.Groups["cause"].Value.Trim() : string.Empty;
    }

    [GeneratedRegex("^##CauseOfFailure=(?<cause>[^\r\n]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Line();
}
