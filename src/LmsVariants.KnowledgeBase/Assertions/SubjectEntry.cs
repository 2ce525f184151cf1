using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>Reads what an assertion is about: genes by name, a gene list or some genes of it, or a state of a biomarker.</summary>
internal static class SubjectEntry
{
    public static AssertionSubject Read(Entry entry, Draft draft)
    {
        Written biomarker = entry.Optional("biomarker");
        bool aboutGenes = entry.Has("genes") || entry.Has("gene_list");
        if (biomarker.Text.Length == 0 && !aboutGenes) draft.Problems.Add(KnowledgeProblemCodes.MissingKey, entry.Optional("id") with { Field = "genes" }, "genes, gene_list or biomarker");
        if (biomarker.Text.Length == 0) return OfGenes(entry, draft);
        if (!BiomarkerStates.All.Contains(biomarker.Text, StringComparer.Ordinal)) draft.Problems.Add(KnowledgeProblemCodes.NotInSet, biomarker, "one of " + string.Join(' ', BiomarkerStates.All));
        if (aboutGenes) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, biomarker, "either a biomarker or genes");
        foreach (Written other in entry.Texts("alterations").Where(word => word.Text != "signature")) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, other, "signature, the class of a biomarker");
        return new BiomarkerSubject(biomarker.Text);
    }

    private static GeneSubject OfGenes(Entry entry, Draft draft)
    {
        IReadOnlyList<Written> named = entry.Texts("genes");
        ImmutableArray<string> genes = draft.KnownGenes(named);
        Written list = entry.Optional("gene_list");
        if (list.Text.Length > 0 && draft.ListMembers is { } lists)
        {
            if (!lists.TryGetValue(list.Text, out ImmutableArray<string> members)) draft.Problems.Add(KnowledgeProblemCodes.UnknownGeneList, list, "an id of " + CuratedFiles.GeneLists);
            else if (members.IsDefault) return new(genes, list.Text, []);
            else if (named.Count == 0) genes = members;
            else foreach (Written stranger in named.Where(gene => !members.Contains(gene.Text, StringComparer.Ordinal))) draft.Problems.Add(KnowledgeProblemCodes.NotInList, stranger, "a gene of the list " + list.Text);
        }
        IReadOnlyList<Written> written = entry.Texts("alterations");
        if (written.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("alterations"), "at least one alteration class");
        draft.ReportDuplicates(written);
        ImmutableArray<AlterationClass> alterations = [.. written.Select(word => Words<AlterationClass>.Read(word, draft.Problems)).OfType<AlterationClass>()];
        if (alterations.Contains(AlterationClass.Signature)) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.PlaceOf("alterations"), "signature where there is a biomarker, and there alone");
        IReadOnlyList<Written> changes = entry.Texts("protein_changes");
        draft.ReportDuplicates(changes);
        foreach (Written change in changes) draft.HasForm(change, Forms.IsProteinChange, "a substitution such as p.(Val600Glu)");
        if (alterations.Contains(AlterationClass.Hotspot) != changes.Count > 0) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.PlaceOf("protein_changes"), "protein_changes where the class is hotspot, and there alone");
        return new(genes, list.Text.Length > 0 ? list.Text : null, alterations) { ProteinChanges = [.. changes.Select(change => change.Text)] };
    }
}
