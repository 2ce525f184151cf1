using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A strip of exons in words.</summary>
internal static class ExonWords
{
    public static string Title(ExonFacts facts, PictureTexts texts) => texts.ExonsTitle($"{facts.Symbol} {facts.Change}".TrimEnd());

    public static string Description(ExonFacts facts, PictureTexts texts) => string.Join(' ', new[]
    {
        texts.ExonsOf(facts.Transcript.Accession.ToString(), Numbers.Print(facts.Coding.Exons)),
        facts.Mark is null && facts.Junction is null ? string.Empty : $"{Heading(facts, texts)}.",
        facts.Lost is { } lost ? $"{Loss(facts, lost, texts)}." : string.Empty,
    }.Where(sentence => sentence.Length > 0));

    /// <summary>Which exon or intron is hit, or which exons a junction joins.</summary>
    public static string Heading(ExonFacts facts, PictureTexts texts)
    {
        if (facts.Junction is { } junction) return texts.Joins(End(junction.First.Exon, junction.First.IsInIntron, texts), End(junction.Second.Exon, junction.Second.IsInIntron, texts));
        if (facts.Mark is null) return facts.Transcript.Accession.ToString();
        string place = string.Join(", ", new[] { OfAll(facts.Exon, texts.ExonOf), OfAll(facts.Intron, texts.IntronOf) }.Where(part => part.Length > 0));
        return place.Length > 0 ? $"{facts.Change} · {place}" : facts.Change;
    }

    /// <summary>Which exons are lost, and whether the reading frame is kept.</summary>
    public static string Loss(ExonFacts facts, LostExons lost, PictureTexts texts)
    {
        string frame = lost switch
        {
            { CodingBases: 0 } => texts.NothingCoding,
            { HoldsAnEnd: true } => texts.EndLost(Numbers.Print(lost.CodingBases)),
            { KeepsFrame: true } => texts.FrameKept(Numbers.Print(lost.CodingBases)),
            _ => texts.FrameBroken(Numbers.Print(lost.CodingBases)),
        };
        return $"{Numbered(lost, texts)} {texts.Of(facts.Kind)}: {frame}";
    }

    /// <summary>The exons by number.</summary>
    public static string Numbered(LostExons lost, PictureTexts texts) =>
        lost.Numbers is [int only] ? texts.OneExon(Numbers.Print(only)) : texts.SomeExons(Numbers.Print(lost.Numbers[0]), Numbers.Print(lost.Numbers[^1]));

    private static string End(int exon, bool isInIntron, PictureTexts texts) => isInIntron ? texts.OneIntron(Numbers.Print(exon)) : texts.OneExon(Numbers.Print(exon));

    private static string OfAll(string? numbers, Func<string, string, string> words)
    {
        if (numbers is null) return string.Empty;
        string[] parts = numbers.Split('/', 2);
        return words(parts[0], parts[^1]);
    }
}
