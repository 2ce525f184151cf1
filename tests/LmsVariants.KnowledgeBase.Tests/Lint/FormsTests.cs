using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests.Lint;

public sealed class FormsTests
{
    [Theory]
    [InlineData(CitationKind.Doi, "10.1016/S1470-2045(17)30624-1")]
    [InlineData(CitationKind.Journal, "JCO Precis Oncol 2020;4:PO.20.00122")]
    [InlineData(CitationKind.Journal, "Lancet Oncol;2018;19:1360-71")]
    [InlineData(CitationKind.Journal, "Int J Gynecol Cancer 2023;33(Suppl 4):A77")]
    [InlineData(CitationKind.Regulator, "FDA 2020-05-19")]
    [InlineData(CitationKind.Regulator, "EMA 2020-11, olaparib")]
    [InlineData(CitationKind.Guideline, "NCCN uterine cancer v1.2022")]
    public void A_reference_of_its_form_passes(CitationKind kind, string reference) => Assert.Null(Forms.WrongReference(kind, reference));

    [Theory]
    [InlineData(CitationKind.Doi, "https://doi.org/10.1016/x")]
    [InlineData(CitationKind.Pmid, "0123")]
    [InlineData(CitationKind.Pmcid, "PMC")]
    [InlineData(CitationKind.Nct, "NCT123")]
    [InlineData(CitationKind.Journal, "Lancet Oncol 2018")]
    [InlineData(CitationKind.Regulator, "FDA 2020-15")]
    [InlineData(CitationKind.Regulator, "FDA")]
    [InlineData(CitationKind.Guideline, "NCCN")]
    [InlineData(CitationKind.Dataset, "MANE")]
    public void Any_other_is_told_what_was_expected(CitationKind kind, string reference) => Assert.NotNull(Forms.WrongReference(kind, reference));
}
