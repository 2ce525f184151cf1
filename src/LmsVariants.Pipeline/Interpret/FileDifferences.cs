using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Where the files of a case say different things of the same alteration.</summary>
internal static class FileDifferences
{
    // Files round to different digits.
    private const decimal SameShare = 0.01m;

    public static IEnumerable<Phrase> Of(ReportedAlteration reported)
    {
        if (reported.Statements.Length < 2) yield break;
        if (VafOf(reported) is Phrase vaf) yield return vaf;
        string[] filters = [.. reported.Statements.Where(said => said.Filter is not null).Select(said => said.Filter!).Distinct(StringComparer.Ordinal)];
        bool isOverruled = filters.Length == 1 && filters[0] != "PASS" && reported.Filter != filters[0];
        if (filters.Length > 1 || isOverruled) yield return $"the files filter it differently: {Phrase.Join($", ", [.. isOverruled ? [(Phrase)$"listed without a filter in {reported.Where.FileName}"] : Array.Empty<Phrase>(), .. reported.Statements.Where(said => said.Filter is not null).Select(said => (Phrase)$"{said.Filter} in {said.Where.FileName}")])}";
    }

    private static Phrase? VafOf(ReportedAlteration reported)
    {
        (decimal Share, string File)[] shares = [.. reported.Statements.OfType<ReportedSmallVariant>().Where(said => said.AlleleFrequency is not null).Select(said => (said.AlleleFrequency!.Value, said.Where.FileName))];
        return shares.Length > 1 && shares.Max(seen => seen.Share) - shares.Min(seen => seen.Share) > SameShare
            ? (Phrase)$"the files give different shares of reads: {Phrase.Join($", ", shares.Select(seen => (Phrase)$"{seen.Share} in {seen.File}"))}"
            : null;
    }
}
