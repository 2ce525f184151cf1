using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The words of the pictures in one language, from <c>PictureTexts.resx</c>; another language is one more resource file beside it.</summary>
internal sealed class PictureTexts(PageLanguage language)
{
    private readonly TextResource _texts = new(typeof(PictureTexts), language);

    public string GeneTitle(string first, string second) => Fill(nameof(GeneTitle), first, second);
    public string ProteinOf(string first, string second) => Fill(nameof(ProteinOf), first, second);
    public string VariantAt(string first, string second, string third) => Fill(nameof(VariantAt), first, second, third);
    public string VariantOutside(string first, string second) => Fill(nameof(VariantOutside), first, second);
    public string OutsideProtein(string value) => Fill(nameof(OutsideProtein), value);
    public string InDomain(string value) => Fill(nameof(InDomain), value);
    public string InNoDomain => Get();
    public string NoDomainsListed => Get();
    public string DomainList(string value) => Fill(nameof(DomainList), value);
    public string Stretch(string first, string second, string third) => Fill(nameof(Stretch), first, second, third);
    public string ResiduesLost(string first, string second, string third, string fourth) => Fill(nameof(ResiduesLost), first, second, third, fourth);
    public string StopAt(string value) => Fill(nameof(StopAt), value);
    public string CriticalRegion(string value) => Fill(nameof(CriticalRegion), value);
    public string RegionList(string value) => Fill(nameof(RegionList), value);
    public string BorderLabel(string value) => Fill(nameof(BorderLabel), value);
    public string BorderAt(string value) => Fill(nameof(BorderAt), value);
    public string BorderNone => Get();
    public string BorderNowhere => Get();
    public string BorderEverywhere => Get();
    public string DecayHere => Get();
    public string NoDecayHere => Get();
    public string HotspotSamples => Get();
    public string HotspotHere(string first, string second, string third) => Fill(nameof(HotspotHere), first, second, third);
    public string HotspotList(string first, string second) => Fill(nameof(HotspotList), first, second);
    public string HotspotsNone => Get();
    public string HotspotsUnknown => Get();
    private string ShapeMissense => Get();
    private string ShapeTruncating => Get();
    private string ShapeInFrame => Get();
    private string ShapeSplice => Get();
    private string ShapeStartLost => Get();
    private string ShapeStopLost => Get();
    private string ShapeExonsLost => Get();
    private string ShapeSilent => Get();
    private string ShapeOther => Get();
    public string ExonsTitle(string value) => Fill(nameof(ExonsTitle), value);
    public string ExonsOf(string first, string second) => Fill(nameof(ExonsOf), first, second);
    public string ExonOf(string first, string second) => Fill(nameof(ExonOf), first, second);
    public string IntronOf(string first, string second) => Fill(nameof(IntronOf), first, second);
    public string OneExon(string value) => Fill(nameof(OneExon), value);
    public string SomeExons(string first, string second) => Fill(nameof(SomeExons), first, second);
    public string OneIntron(string value) => Fill(nameof(OneIntron), value);
    public string Joins(string first, string second) => Fill(nameof(Joins), first, second);
    private string LossDeleted => Get();
    private string LossExpected => Get();
    private string LossSkipped => Get();
    public string NothingCoding => Get();
    public string EndLost(string value) => Fill(nameof(EndLost), value);
    public string FrameKept(string value) => Fill(nameof(FrameKept), value);
    public string FrameBroken(string value) => Fill(nameof(FrameBroken), value);
    public string ReadsTitle(string value) => Fill(nameof(ReadsTitle), value);
    public string ReadsAlone(string value) => Fill(nameof(ReadsAlone), value);
    public string ReadsCounted(string first, string second, string third, string fourth) => Fill(nameof(ReadsCounted), first, second, third, fourth);
    public string ReadsFromDepth(string first, string second, string third, string fourth) => Fill(nameof(ReadsFromDepth), first, second, third, fourth);
    public string LimitMark(string value) => Fill(nameof(LimitMark), value);
    public string GermlineMark(string value) => Fill(nameof(GermlineMark), value);
    public string SomaticMark(string value) => Fill(nameof(SomaticMark), value);
    public string ContentMark(string value) => Fill(nameof(ContentMark), value);
    public string NoInterval => Get();
    public string LimitWords(string value) => Fill(nameof(LimitWords), value);
    public string ContentWords(string value) => Fill(nameof(ContentWords), value);
    public string ExpectedWords(string first, string second) => Fill(nameof(ExpectedWords), first, second);
    public string OtherAlleleGone(string value) => Fill(nameof(OtherAlleleGone), value);
    public string ScaleTitle(string value) => Fill(nameof(ScaleTitle), value);
    public string TmbFrom(string value) => Fill(nameof(TmbFrom), value);
    public string MsiFrom(string value) => Fill(nameof(MsiFrom), value);
    public string HrdFrom(string value) => Fill(nameof(HrdFrom), value);
    public string NotAssessed => Get();
    public string NoNumber(string value) => Fill(nameof(NoNumber), value);
    public string Reached(string value) => Fill(nameof(Reached), value);
    public string BelowCutOff(string value) => Fill(nameof(BelowCutOff), value);
    public string NotJudged(string value) => Fill(nameof(NotJudged), value);
    public string Because(string value) => Fill(nameof(Because), value);
    public string Beyond(string value) => Fill(nameof(Beyond), value);
    public string CutOffMeans(string first, string second, string third) => Fill(nameof(CutOffMeans), first, second, third);
    public string NoCutOff => Get();
    public string CopiesTitle => Get();
    public string CopiesNormal => Get();
    public string CopiesAxis => Get();
    public string CopiesOf(string value) => Fill(nameof(CopiesOf), value);
    public string FoldOf(string value) => Fill(nameof(FoldOf), value);
    public string OtherCopies(string value) => Fill(nameof(OtherCopies), value);
    public string FusionTitle(string value) => Fill(nameof(FusionTitle), value);
    public string PlaceUnknown => Get();
    public string SupportingReads(string value) => Fill(nameof(SupportingReads), value);
    public string NoSupportingReads => Get();
    public string FrameNotStated => Get();
    public string MetricTitle(string value) => Fill(nameof(MetricTitle), value);
    public string LowerLimit(string value) => Fill(nameof(LowerLimit), value);
    public string UpperLimit(string value) => Fill(nameof(UpperLimit), value);

    public string Of(VariantShape shape) => shape switch
    {
        VariantShape.Missense => ShapeMissense,
        VariantShape.Truncating => ShapeTruncating,
        VariantShape.InFrame => ShapeInFrame,
        VariantShape.Splice => ShapeSplice,
        VariantShape.StartLost => ShapeStartLost,
        VariantShape.StopLost => ShapeStopLost,
        VariantShape.ExonsLost => ShapeExonsLost,
        VariantShape.Silent => ShapeSilent,
        VariantShape.Other => ShapeOther,
        _ => throw new UnreachableException(),
    };

    public string Of(ExonLossKind kind) => kind switch
    {
        ExonLossKind.Deleted => LossDeleted,
        ExonLossKind.Expected => LossExpected,
        ExonLossKind.Skipped => LossSkipped,
        _ => throw new UnreachableException(),
    };

    private string Get([CallerMemberName] string name = "") => _texts.Get(name);

    private string Fill(string name, params ReadOnlySpan<object?> values) => _texts.Fill(name, values);
}
