using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>The terms by which the findings of a report are found.</summary>
public static class ReportTerms
{
    /// <summary>Each term with the numbers of the findings that it finds.</summary>
    /// <param name="caseId">The case number of the laboratory.</param>
    /// <param name="report">The report.</param>
    public static ILookup<Term, int> Of(string caseId, ArchivedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ImmutableArray<Term> ofCase = [.. OfCase(caseId, report.Tumour)];
        return report.Findings
            .SelectMany(finding => OfFinding(finding).Concat(ofCase).Where(term => term.Text.Length > 0).Distinct().Select(term => (Term: term, finding.Number)))
            .ToLookup(pair => pair.Term, pair => pair.Number);
    }

    private static IEnumerable<Term> OfCase(string caseId, string tumour) =>
        SearchText.Words(caseId).SelectMany(word => VariantWord.Parts(word).Prepend(word)).Concat(SearchText.Words(tumour)).Select(word => new Term(TermPlace.Text, word));

    private static IEnumerable<Term> OfFinding(ArchivedFinding finding)
    {
        string[] genes = [.. Genes(finding)];
        foreach (string gene in genes) yield return new Term(TermPlace.Gene, gene);
        IEnumerable<string> names = SearchText.Words($"{finding.Name} {finding.Coding} {finding.Protein} {finding.Allele}").Except(genes, StringComparer.Ordinal);
        foreach (string form in names.SelectMany(VariantWord.Kept)) yield return new Term(TermPlace.Variant, form);
        foreach (string label in finding.Classes.Prepend(finding.Oncogenicity))
        {
            yield return new Term(TermPlace.Class, SearchText.Label(label));
            foreach (string word in SearchText.Words(label)) yield return new Term(TermPlace.Text, word);
        }
        foreach (string label in finding.Therapies)
        {
            foreach (string rest in FromEachWord(SearchText.Label(label))) yield return new Term(TermPlace.Therapy, rest);
            foreach (string word in SearchText.Words(label)) yield return new Term(TermPlace.Text, word);
        }
    }

    // A fusion is a finding of both its partners.
    private static IEnumerable<string> Genes(ArchivedFinding finding) => SearchText.Words(finding.Symbol)
        .Concat(finding.Name.Contains("::", StringComparison.Ordinal) ? SearchText.Words(finding.Name).Take(2) : [])
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> FromEachWord(string label)
    {
        yield return label;
        for (int i = 0; i < label.Length - 1; i++)
        {
            if (label[i] == ' ') yield return label[(i + 1)..];
        }
    }
}
