using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.Pipeline.Tests;

/// <summary>The real knowledge base with one part made by hand, for what the real tables have no example of.</summary>
internal static class AlteredKnowledge
{
    public static CuratedKnowledge With(
        HotspotCatalogue? hotspots = null, FunctionalStudyCatalogue? studies = null, TumourLineage? tumours = null, IEnumerable<Assertion>? assertions = null, ImmutableArray<GermlineQuestion>? questions = null, GeneCatalogue? genes = null)
    {
        CuratedKnowledge real = Rooms.Knowledge;
        return new CuratedKnowledge
        {
            Version = real.Version,
            Genes = genes ?? real.Genes,
            LossOfFunction = real.LossOfFunction,
            Oncogenicity = real.Oncogenicity,
            GeneLists = real.GeneLists,
            Tumours = tumours ?? real.Tumours,
            Assertions = assertions?.ToImmutableArray() ?? real.Assertions,
            Therapies = real.Therapies,
            Trials = real.Trials,
            Citations = real.Citations,
            CutOffs = real.CutOffs,
            GermlineQuestions = questions ?? real.GermlineQuestions,
            Hotspots = hotspots ?? real.Hotspots,
            FunctionalStudies = studies ?? real.FunctionalStudies,
            Frequencies = real.Frequencies,
            Domains = real.Domains,
            Grantham = real.Grantham,
            CriticalResidues = real.CriticalResidues,
            GermlineMissed = real.GermlineMissed,
            PublishedReadings = real.PublishedReadings,
            RiskModels = real.RiskModels,
            Panels = real.Panels,
        };
    }

    /// <summary>A result of a study of a gene on one transcript.</summary>
    public static FunctionalStudy Study(string gene, string transcript, string change, FunctionalClass found, bool otherAssayFindsLoss = false) =>
        new(gene, transcript, change, found, Activity: null, "measured by hand", "told in words", ["tp53-database"]) { OtherAssayFindsLoss = otherAssayFindsLoss };
}
