using System.Diagnostics.CodeAnalysis;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>A variant as a person writes it on one line: <c>RAD51B:c.1111C&gt;T</c>, <c>NM_000546.6:c.743G&gt;A</c>, <c>TP53:p.R248Q</c>, <c>NC_000017.10:g.7577538C&gt;T</c> or <c>17-7577538-C-T</c>.</summary>
/// <param name="Reported">What it says, as a file would have said it.</param>
/// <param name="Name">The whole name, where it has to be turned into an allele first: a g. name, a repeat, changes in cis; else null.</param>
/// <param name="Protein">The p. name, where it is one; else null.</param>
public sealed record VariantText(ReportedSmallVariant Reported, HgvsName? Name, HgvsProtein? Protein)
{
    private const string Forms = "a name such as RAD51B:c.1111C>T, NM_000546.6:c.743G>A, TP53:p.R248Q, NC_000017.10:g.7577538C>T or 17-7577538-C-T";

    /// <summary>Reads one line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="where">Its place, for messages.</param>
    /// <param name="variant">What was read.</param>
    /// <param name="problem">Why it was not.</param>
    public static bool TryRead(string text, SourceLocation where, [NotNullWhen(true)] out VariantText? variant, [NotNullWhen(false)] out InputProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        variant = OfPlace(text, where) ?? OfName(text, where);
        problem = variant is not null ? null : Problem(text, where);
        return variant is not null;
    }

    private static VariantText? OfPlace(string text, SourceLocation where)
    {
        string[] parts = text.Split(text.Contains('-', StringComparison.Ordinal) ? '-' : ':');
        if (parts.Length != 4 || !Position.TryParse(parts[1], out Position at)) return null;
        if (parts[0].Length == 0 || !Allele.TryParse(parts[2], out Allele reference) || !Allele.TryParse(parts[3], out Allele alternate)) return null;
        return new VariantText(ReportedSmallVariant.At(where) with { Allele = new ReportedAllele(parts[0], at.Value, reference.Bases, alternate.Bases) }, null, null);
    }

    private static VariantText? OfName(string text, SourceLocation where)
    {
        if (HgvsCoding.TryParse(text, out HgvsCoding? coding, out _))
        {
            string change = text[(text.LastIndexOf(':') + 1)..];
            return new VariantText(ReportedSmallVariant.At(where) with { Gene = coding.Gene ?? string.Empty, Transcript = coding.Transcript?.ToString() ?? string.Empty, CodingName = change }, null, null);
        }
        if (HgvsProtein.TryParse(text, out HgvsProtein? protein, out _)) return new VariantText(ReportedSmallVariant.At(where) with { ProteinName = protein.Change.ToString() }, null, protein);
        return HgvsName.TryParse(text, out HgvsName? whole, out _) && whole.Kind != HgvsKind.Protein ? new VariantText(ReportedSmallVariant.At(where), whole, null) : null;
    }

    // The reader that got furthest knows best what was meant.
    private static InputProblem Problem(string text, SourceLocation where)
    {
        if (HgvsName.TryParse(text, out _, out ParseProblem whole)) return new InputProblem(HgvsProblemCodes.NotAName, where, "variant", Forms, "a description that denotes no single allele");
        SourceLocation at = where with { Column = where.Column + whole.At };
        return new InputProblem(whole.Code, at, "variant", whole.At == 0 ? Forms : whole.Expected, Quoted.Field(text.AsSpan(Math.Min(whole.At, text.Length)).ToString()));
    }
}
