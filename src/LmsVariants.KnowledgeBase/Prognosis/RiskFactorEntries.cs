using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Prognosis;

/// <summary>Reads the factors of a risk model: each a gene that is mutated, or an arm to which something happens.</summary>
internal static partial class RiskFactorEntries
{
    private static readonly string[] Keys = ["id", "gene", "arm", "event"];

    /// <param name="model">The entry of the model.</param>
    /// <param name="ids">Takes the names of the factors, of those with a fault as well.</param>
    /// <param name="draft">What was read before.</param>
    public static ImmutableArray<RiskFactor> Read(Entry model, NameSet ids, Draft draft)
    {
        model.MustHave("factors");
        ImmutableArray<RiskFactor>.Builder factors = ImmutableArray.CreateBuilder<RiskFactor>();
        foreach (Entry entry in model.Entries("factors", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            if (ReadOne(entry, id, draft) is RiskFactor factor) factors.Add(factor);
        }
        return factors.ToImmutable();
    }

    private static RiskFactor? ReadOne(Entry entry, Written id, Draft draft)
    {
        Written gene = entry.Optional("gene");
        Written arm = entry.Optional("arm");
        Written happens = entry.Optional("event");
        if (gene.Text.Length > 0 && arm.Text.Length == 0 && happens.Text.Length == 0)
        {
            draft.KnownGene(gene);
            return new GeneMutationFactor(id.Text, gene.Text);
        }
        if (gene.Text.Length > 0 || arm.Text.Length == 0 || happens.Text.Length == 0)
        {
            draft.Problems.Add(KnowledgeProblemCodes.WrongRiskFactor, id, "either a gene, or an arm and an event");
            return null;
        }
        if (!Arm().IsMatch(arm.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedIdentifier, arm, "an arm such as 12q");
        return Words<ArmEvent>.Read(happens, draft.Problems) is ArmEvent what ? new ArmEventFactor(id.Text, arm.Text, what) : null;
    }

    [GeneratedRegex(@"\A([1-9]|1[0-9]|2[0-2]|X|Y)[pq]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arm();
}
