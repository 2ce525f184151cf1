namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A picture of the page, with its words in the language of the page.</summary>
public abstract class PictureComponent : ReportComponent
{
    private PictureTexts? _texts;

    private protected PictureTexts P => _texts ??= new PictureTexts(T.Spoken);
}
