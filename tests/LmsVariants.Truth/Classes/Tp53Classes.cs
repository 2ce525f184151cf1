using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Truth.Classes;

/// <summary>A variant of the NCI TP53 table with its functional class and ours.</summary>
/// <param name="Coding">The c. name of the table.</param>
/// <param name="Protein">The p. name of the table.</param>
/// <param name="Effect">What the table says that it does.</param>
/// <param name="Functional">The transactivation class of the table.</param>
/// <param name="Ours">What the program says.</param>
internal sealed record ClassRow(string Coding, string Protein, string Effect, string Functional, Classification Ours)
{
    /// <summary>Whether a criterion counts.</summary>
    public bool Has(string code) => Ours.Criteria.Any(criterion => criterion.Code == code && criterion.Counts);

    /// <summary>Our class in words.</summary>
    public string Class => Ours.Oncogenicity.IsAssessed ? OncogenicityWords.Of(Ours.Oncogenicity.Value) : "not assessed";
}

/// <summary>Every variant of the NCI TP53 table, classed by us. The functional class is itself our evidence: a check of consistency, no concordance.</summary>
internal static class Tp53Classes
{
    public static IEnumerable<ClassRow> Read(string shared, CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
    {
        CaseInterpreter interpreter = new(knowledge, transcripts);
        RunRequest request = new("lms", DateTimeOffset.UnixEpoch, "truth", new InterpretationSettings());
        string[] lines = File.ReadAllLines(Path.Combine(shared, "truth", "tp53", "TP53_NCI_r21_unique_g_c_p_class.tsv"));
        string[] header = lines[0].Split('\t');
        int c = Array.IndexOf(header, "c"), p = Array.IndexOf(header, "p"), effect = Array.IndexOf(header, "effect"), functional = Array.IndexOf(header, "transactivation_class");
        foreach (string[] cells in lines.Skip(1).Select(line => line.Split('\t')))
        {
            ReportedSmallVariant named = ReportedSmallVariant.At(SourceLocation.Whole("tp53")) with { Gene = "TP53", Transcript = "NM_000546.6", CodingName = cells[c] };
            Finding finding = interpreter.Interpret(SingleVariant.AsCase(named, GenomeAssembly.GRCh38), request).Findings[0];
            yield return new ClassRow(cells[c], cells[p], cells[effect], cells[functional], finding.Classification);
        }
    }

    /// <summary>The table of classes, and each non-functional variant that stays uncertain with what it has and lacks.</summary>
    public static void Write(IReadOnlyList<ClassRow> rows, TextWriter target, System.Text.StringBuilder totals)
    {
        target.WriteLine("c\tp\teffect\tfunctional\tclass\tpoints\tcriteria\tlacking");
        foreach (ClassRow row in rows)
        {
            string counted = string.Join(';', row.Ours.Criteria.Where(criterion => criterion.Counts).Select(criterion => $"{criterion.Code}:{criterion.Points.Value.ToString(CultureInfo.InvariantCulture)}"));
            string points = row.Ours.Points.IsAssessed ? row.Ours.Points.Value.ToString(CultureInfo.InvariantCulture) : string.Empty;
            string lacking = row.Ours.Standing is { ToHigher: int missing } ? $"{missing.ToString(CultureInfo.InvariantCulture)} points; not assessed {string.Join(' ', VerdictGrounds.NotAssessed(row.Ours))}" : string.Empty;
            target.WriteLine(string.Join('\t', row.Coding, row.Protein, row.Effect, row.Functional, row.Class, points, counted, lacking));
        }
        totals.Append("tp53 classes (missense)\n");
        foreach (IGrouping<string, ClassRow> group in rows.Where(row => row.Effect == "missense").GroupBy(row => row.Functional, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            string classes = string.Join(", ", group.GroupBy(row => row.Class, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Select(same => $"{same.Count().ToString(CultureInfo.InvariantCulture)} {same.Key}"));
            totals.Append(CultureInfo.InvariantCulture, $"  {group.Key,-22} {group.Count(),4}: {classes}\n");
        }
    }
}
