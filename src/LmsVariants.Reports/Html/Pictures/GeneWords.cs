using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A gene picture in words: all that it shows.</summary>
internal static class GeneWords
{
    private const int NamedHotspots = 3;

    public static string Title(GeneFacts facts, PictureTexts texts) => texts.GeneTitle(facts.Symbol, facts.Change.Length > 0 ? facts.Change : Heading(facts, texts));

    /// <summary>What the finding is, above the mark: its name and what it does.</summary>
    public static string Heading(GeneFacts facts, PictureTexts texts) => facts switch
    {
        { Change.Length: > 0, Residue: null } => texts.OutsideProtein(facts.Change),
        { Change.Length: > 0 } => $"{facts.Change} · {texts.Of(facts.Shape)}",
        { Exons: { } exons } => $"{ExonWords.Numbered(exons, texts)} {texts.Of(ExonLossKind.Deleted)}",
        _ => texts.Of(facts.Shape),
    };

    public static string Description(GeneFacts facts, PictureTexts texts) => string.Join(' ', Sentences(facts, texts));

    private static IEnumerable<string> Sentences(GeneFacts facts, PictureTexts texts)
    {
        yield return texts.ProteinOf(facts.Transcript.Accession.ToString(), Numbers.Print(facts.Length));
        if (facts.Residue is int residue) yield return texts.VariantAt(facts.Change, texts.Of(facts.Shape), Numbers.Print(residue));
        else if (facts.Change.Length > 0) yield return texts.VariantOutside(facts.Change, texts.Of(facts.Shape));
        if (facts.Lost is { } lost)
        {
            yield return texts.ResiduesLost(Numbers.Print(lost.First), Numbers.Print(lost.Last), Numbers.Print(lost.Last - lost.First + 1), Numbers.Print(facts.Length));
        }
        if (facts.Stop is int stop) yield return texts.StopAt(Numbers.Print(stop));
        foreach (string sentence in Domains(facts, texts)) yield return sentence;
        if (!facts.Regions.IsEmpty) yield return texts.RegionList(string.Join("; ", facts.Regions.Select(region => texts.Stretch(region.Name, Numbers.Print(region.First), Numbers.Print(region.Last)))));
        yield return Border(facts, texts);
        if (facts.Lost is not null && facts.Decay.IsAssessed) yield return facts.Decay.Value ? texts.DecayHere : texts.NoDecayHere;
        foreach (string sentence in Hotspots(facts, texts)) yield return sentence;
    }

    private static IEnumerable<string> Domains(GeneFacts facts, PictureTexts texts)
    {
        if (facts.Domains.IsEmpty)
        {
            yield return texts.NoDomainsListed;
            yield break;
        }
        ProteinDomain[] hit = [.. facts.Domains.Where(domain => facts.IsHit(domain.First, domain.Last))];
        if (facts.Residue is not null) yield return hit.Length > 0 ? texts.InDomain(string.Join(", ", hit.Select(domain => domain.Name))) : texts.InNoDomain;
        yield return texts.DomainList(string.Join("; ", facts.Domains.Select(domain => texts.Stretch(domain.Name, Numbers.Print(domain.First), Numbers.Print(domain.Last)))));
    }

    private static string Border(GeneFacts facts, PictureTexts texts) => facts.Border switch
    {
        null => texts.BorderNone,
        < 1 => texts.BorderNowhere,
        int border when border >= facts.Length => texts.BorderEverywhere,
        int border => texts.BorderAt(Numbers.Print(border)),
    };

    private static IEnumerable<string> Hotspots(GeneFacts facts, PictureTexts texts)
    {
        if (facts.Here is { } here) yield return texts.HotspotHere($"{here.Reference}{Numbers.Print(here.Residue)}", Numbers.Print(here.Samples), Numbers.Print(facts.SamplesOfChange));
        if (facts.Hotspots.IsEmpty)
        {
            yield return facts.AreHotspotsKnown ? texts.HotspotsNone : texts.HotspotsUnknown;
            yield break;
        }
        IEnumerable<string> most = facts.Hotspots.OrderByDescending(stem => stem.Samples).ThenBy(stem => stem.Residue).Take(NamedHotspots).Select(stem => $"{stem.Name} {Numbers.Print(stem.Samples)}");
        yield return texts.HotspotList(Numbers.Print(facts.Hotspots.Length), string.Join(", ", most));
    }
}
