using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Reversion;

namespace LmsVariants.Reports.CaseFile;

/// <summary>A pair of variants that together keep the reading frame which one of them breaks.</summary>
internal static class ReversionJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report, ReversionSuspicion reversion)
    {
        json.Text("gene", reversion.Symbol);
        json.Number("loss", reversion.Loss);
        json.Number("restoring", reversion.Restoring);
        json.Text("transcript", reversion.Transcript.Accession.ToString());
        json.Number("first_altered_residue", reversion.Product.FirstAltered);
        json.Number("residues_gone", reversion.Product.ResiduesGone);
        json.Number("residues_in_their_place", reversion.Product.ResiduesInTheirPlace);
        // Null where the files do not say whether both lie on one molecule.
        json.Flag("one_molecule", reversion.IsOneMolecule ? true : null);
        json.Text("text", reversion.Words);
        json.Objects("evidence", reversion.Evidence, option => OptionJson.Write(json, report, option));
    }
}
