using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>Keeps the germline out of the bundle of a patient who refused to have it examined.</summary>
/// <remarks>
/// The suspicion is a note, and with consent a recommendation; refused, it is nothing at all. Text of curators and of the pipeline can
/// speak of it even where it is about other patients, so each such text passes here and loses the sentences that do.
/// </remarks>
internal sealed partial class Discretion
{
    private readonly ImmutableArray<string> _syndromes;
    private readonly bool _isAgreed;

    public Discretion(CaseReport report)
    {
        GermlineConsent[] said = [report.Case.Sheet?.GermlineConsent ?? GermlineConsent.Unknown, .. report.Findings.Select(finding => finding.Germline).OfType<GermlineFlag>().Select(flag => flag.Consent)];
        MaySpeak = !said.Contains(GermlineConsent.Refused);
        _isAgreed = MaySpeak && said.Contains(GermlineConsent.Given);
        _syndromes =
        [
            .. report.Knowledge.GermlineQuestions
                .Select(question => question.Syndrome.Replace("syndrome", string.Empty, StringComparison.OrdinalIgnoreCase).Trim())
                .Where(name => name.Length > 0),
        ];
    }

    /// <summary>Gets whether the germline may be spoken of at all.</summary>
    public bool MaySpeak { get; }

    /// <summary>The text without what must not be said; null where nothing is left.</summary>
    public string? Pass(string? text)
    {
        if (Prose.Clean(text) is not string clean) return null;
        if (MaySpeak || !Speaks(clean)) return clean;
        return Prose.Clean(string.Join(' ', SentenceEnd().Split(clean).Where(sentence => !Speaks(sentence))));
    }

    /// <summary>Whether the germline question of a finding may be followed up: only where the patient agreed.</summary>
    public bool Allows(GermlineFlag? flag) => _isAgreed && flag is { Consent: GermlineConsent.Given };

    private bool Speaks(string text) =>
        GermlineWords().IsMatch(text) || _syndromes.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"germ[\s-]?line|\bgBRCA|heredit|heritab|inherit|familial|predispos|constitutional|counsel|\bconsent|keimbahn|erblich", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GermlineWords();

    [GeneratedRegex(@"(?<=[.!?;])\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
