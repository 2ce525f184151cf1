using System.Text.Json;

using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>How loss of function was graded: on every reporting transcript, with the way through the tree.</summary>
internal static class LossOfFunctionJson
{
    public static void Write(Utf8JsonWriter json, GeneVerdict verdict)
    {
        json.Text("rests_on", verdict.Chosen.Transcript.Accession.ToString());
        json.Texts("warnings", verdict.Warnings.Select(warning => warning.Text));
        json.Objects("transcripts", verdict.All, one => Transcript(json, one));
    }

    private static void Transcript(Utf8JsonWriter json, LossOfFunctionVerdict verdict)
    {
        json.Text("transcript", verdict.Transcript.Accession.ToString());
        json.Flag("is_null_variant", verdict.IsNullVariant);
        json.Assessed("grade", verdict.Grade, grade => json.Text("value", VerdictWords.Of(grade)));
        json.Assessed("structural_grade", verdict.StructuralGrade, grade => json.Text("value", VerdictWords.Of(grade)));
        json.Assessed("mechanism_established", verdict.Mechanism, mechanism => json.Flag("value", mechanism));
        json.Assessed("nonsense_mediated_decay", verdict.NonsenseMediatedDecay, decay => json.Flag("value", decay));
        json.Assessed("loss", verdict.Loss, loss =>
        {
            json.Number("residues", loss.Removed);
            json.Number("protein_length", loss.ProteinLength);
        });
        json.Objects("steps", verdict.Steps, step =>
        {
            json.Text("question", step.Question);
            json.Text("answer", step.Answer);
            json.Text("source", step.Source);
            json.Texts("citations", step.Citations);
        });
        json.Texts("cautions", verdict.Cautions);
    }
}
