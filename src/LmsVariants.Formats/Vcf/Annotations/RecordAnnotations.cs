using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>What annotators have written into a VCF already. It is read as reported: nothing is believed of it that is not computed anew.</summary>
public sealed class RecordAnnotations
{
    private readonly ImmutableArray<IInfoAnnotation> _annotators;
    private readonly InfoFrequencies? _frequencies;

    private RecordAnnotations(ImmutableArray<IInfoAnnotation> annotators, InfoFrequencies? frequencies) => (_annotators, _frequencies) = (annotators, frequencies);

    /// <summary>Gets whether the header names nothing of the kind, so that no record need be asked.</summary>
    public bool IsEmpty => _annotators.IsEmpty && _frequencies is null;

    /// <summary>Finds which annotators the header names.</summary>
    public static RecordAnnotations Of(VcfHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        IEnumerable<IInfoAnnotation?> annotators = 
        [
            VepAnnotation.Find(header), SnpEffAnnotation.Find(header), ConsequenceAnnotation.Find(header), NirvanaAnnotation.Find(header), AnnovarAnnotation.Find(header), OncomineAnnotation.Find(header),
        ];
        return new RecordAnnotations([.. annotators.OfType<IInfoAnnotation>()], InfoFrequencies.Find(header));
    }

    /// <summary>Puts what is written of an alternate allele beside the call: names and consequence of the transcript that the annotator prefers, all transcripts, the highest population frequency.</summary>
    /// <param name="call">The call.</param>
    /// <param name="record">Its record.</param>
    /// <param name="alternate">The alternate allele, counted from 0.</param>
    public ReportedSmallVariant Complete(ReportedSmallVariant call, VcfRecord record, int alternate)
    {
        ArgumentNullException.ThrowIfNull(call);
        List<KeyValue> kept = [];
        TranscriptStatement? preferred = null;
        foreach (IInfoAnnotation annotator in _annotators)
        {
            foreach (TranscriptStatement statement in annotator.Of(record, alternate))
            {
                if (!statement.IsEmpty && (preferred is null || statement.Preference < preferred.Preference)) preferred = statement;
                kept.Add(new KeyValue(annotator.Key, statement.ToString()));
            }
        }
        ReportedFrequency? highest = _annotators.SelectMany(annotator => annotator.FrequenciesOf(record, alternate))
            .Concat(_frequencies?.Of(record, alternate) ?? [])
            .MaxBy(frequency => frequency.Value);
        return (preferred is null ? call : call with
        {
            Gene = preferred.Gene,
            Transcript = preferred.Transcript,
            CodingName = preferred.CodingName,
            ProteinName = preferred.ProteinName,
            Consequences = preferred.Consequences,
            AffectedExon = preferred.Exon,
        }) with
        {
            PopulationFrequency = highest ?? call.PopulationFrequency,
            Further = [.. call.Further, .. kept],
        };
    }
}
