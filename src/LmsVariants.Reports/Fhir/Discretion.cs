using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>Keeps the germline out of the bundle of a patient who has not agreed to have it examined.</summary>
/// <remarks>
/// What this program composes for the bundle does not speak of it. Text of curators and of the pipeline can, even where it is
/// about other patients, so each such text passes here and loses the sentences that do.
/// </remarks>
internal sealed partial class Discretion
{
    private readonly ImmutableArray<string> _syndromes;

    public Discretion(CaseReport report)
    {
        GermlineConsent? stated = report.Case.Sheet?.GermlineConsent;
        ImmutableArray<GermlineConsent> asked = [.. report.Findings.Select(finding => finding.Germline).OfType<GermlineFlag>().Select(flag => flag.Consent)];
        MaySpeak = stated == GermlineConsent.Given || (stated is null && asked.Length > 0 && asked.All(consent => consent == GermlineConsent.Given));
        _syndromes =
        [
            .. report.Knowledge.GermlineQuestions
                .Select(question => question.Syndrome.Replace("syndrome", string.Empty, StringComparison.OrdinalIgnoreCase).Trim())
                .Where(name => name.Length > 0),
        ];
    }

    /// <summary>Gets whether the patient agreed.</summary>
    public bool MaySpeak { get; }

    /// <summary>The text without what must not be said; null where nothing is left.</summary>
    public string? Pass(string? text)
    {
        if (Prose.Clean(text) is not string clean) return null;
        if (MaySpeak || !Speaks(clean)) return clean;
        return Prose.Clean(string.Join(' ', SentenceEnd().Split(clean).Where(sentence => !Speaks(sentence))));
    }

    /// <summary>Whether the germline question of a finding may be followed up in the bundle.</summary>
    public bool Allows(GermlineFlag? flag) => MaySpeak && flag is { Consent: GermlineConsent.Given };

    private bool Speaks(string text) =>
        GermlineWords().IsMatch(text) || _syndromes.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"germ[\s-]?line|\bgBRCA|heredit|heritab|inherit|familial|predispos|constitutional|counsel|\bconsent|keimbahn|erblich", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GermlineWords();

    [GeneratedRegex(@"(?<=[.!?;])\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
