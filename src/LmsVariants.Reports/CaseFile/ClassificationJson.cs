using System.Diagnostics;
using System.Text.Json;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>How a finding was classified: every criterion with its points, or with the reason why it was not assessed.</summary>
internal static class ClassificationJson
{
    public static void Write(Utf8JsonWriter json, Classification classification)
    {
        json.Optional("gene", classification.Gene, gene =>
        {
            json.Text("symbol", gene.Symbol);
            json.Text("hgnc_id", gene.HgncId);
        });
        json.Text("role", classification.Role switch
        {
            GeneRole.NotCurated => "not_curated",
            GeneRole.TumourSuppressor => "tumour_suppressor",
            GeneRole.Oncogene => "oncogene",
            GeneRole.Both => "both",
            _ => throw new UnreachableException(),
        });
        json.Texts("alteration_classes", classification.Alterations.Select(ClassWord));
        json.Assessed("loss_of_function_grade", classification.Grade, grade => json.Text("value", VerdictWords.Of(grade)));
        json.Assessed("nonsense_mediated_decay", classification.NonsenseMediatedDecay, decay => json.Flag("value", decay));
        json.Optional("loss_of_function", classification.LossOfFunction, verdict => LossOfFunctionJson.Write(json, verdict));
        json.Assessed("oncogenicity", classification.Oncogenicity, verdict => json.Text("value", VerdictWords.Of(verdict)));
        json.Assessed("points", classification.Points, points => json.Number("value", points));
        json.Optional("standing", classification.Standing, standing =>
        {
            json.Number("points_to_higher_class", standing.ToHigher);
            json.Number("points_to_lower_class", standing.ToLower);
        });
        json.Objects("criteria", classification.Criteria, criterion =>
        {
            json.Text("code", criterion.Code);
            json.Text("other_code", criterion.OtherCode);
            json.Text("meaning", criterion.Meaning);
            json.Assessed("points", criterion.Points, points => json.Number("value", points));
            if (!criterion.Points.IsAssessed) return;
            json.Text("reason", criterion.Reason);
            json.Texts("citations", criterion.Citations);
            if (criterion.SetAsideFor is not string other) return;
            json.Text("set_aside_for", other);
            json.Number("points_found", criterion.Found);
        });
    }

    /// <summary>Such as <c>loss_of_function</c>.</summary>
    public static string ClassWord(AlterationClass alteration) => AlterationWords.Of(alteration).Replace(' ', '_');
}
