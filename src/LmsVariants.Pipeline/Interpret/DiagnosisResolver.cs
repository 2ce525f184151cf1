using LmsVariants.Formats.CaseSheets;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Finds the tumour type that evidence is judged for: the switch, else the case sheet, else leiomyosarcoma with a note.</summary>
public static class DiagnosisResolver
{
    /// <summary>The codes that the command line and the case sheet name without more ado.</summary>
    private const string Uterine = "ulms";
    private const string NonUterine = "lms";

    /// <summary>Resolves the diagnosis of a case.</summary>
    /// <param name="asked">The code of the switch; null where none was given.</param>
    /// <param name="sheet">The row of the case sheet; null where there is none.</param>
    /// <param name="lineage">The known tumour types.</param>
    /// <exception cref="UnknownDiagnosisException">The code names no known type.</exception>
    public static Diagnosis Resolve(string? asked, CaseSheetRow? sheet, TumourLineage lineage)
    {
        ArgumentNullException.ThrowIfNull(lineage);
        if (asked is not null) return new Diagnosis(Find(asked, lineage), $"switch --diagnosis {asked}", Assumed: false);
        if (sheet?.DiagnosisCode is string code)
        {
            TumourType named = Find(code, lineage);
            return new Diagnosis(named, Source(code, named, sheet), Assumed: false);
        }
        return sheet?.Uterine switch
        {
            true => new Diagnosis(Find(Uterine, lineage), $"case sheet, uterine = yes", Assumed: false),
            false => new Diagnosis(Find(NonUterine, lineage), $"case sheet, uterine = no", Assumed: false),
            null => new Diagnosis(Find(NonUterine, lineage), $"assumed: nobody stated the diagnosis or whether the tumour is of the uterus", Assumed: true),
        };
    }

    private static TumourType Find(string code, TumourLineage lineage) =>
        lineage.Find(code) ?? throw new UnknownDiagnosisException($"one of {string.Join(' ', lineage.All.Select(type => type.Code))}");

    // The code is the more precise of the two; that the sheet contradicts itself is for the reader to settle.
    private static Phrase Source(string code, TumourType named, CaseSheetRow sheet) => (named.Code, sheet.Uterine) switch
    {
        (Uterine, false) => $"case sheet, diagnosis_code {code}; the sheet also says uterine = no",
        (NonUterine, true) => $"case sheet, diagnosis_code {code}; the sheet also says uterine = yes",
        _ => $"case sheet, diagnosis_code {code}",
    };
}

/// <summary>A code of a diagnosis that the knowledge base does not know. The code itself stands in a case sheet and is not repeated.</summary>
public sealed class UnknownDiagnosisException(string expected) : FormatException($"expected {expected}")
{
    /// <summary>Gets the codes that are known.</summary>
    public string Expected { get; } = expected;
}
