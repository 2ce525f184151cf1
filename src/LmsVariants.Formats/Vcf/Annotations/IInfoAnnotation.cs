using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>An annotator's words in INFO.</summary>
internal interface IInfoAnnotation
{
    /// <summary>Gets the key of INFO.</summary>
    string Key { get; }

    /// <summary>What it says of an alternate allele, transcript by transcript, in the order of the file.</summary>
    IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate);

    /// <summary>The population frequencies that it states of an alternate allele.</summary>
    IEnumerable<ReportedFrequency> FrequenciesOf(VcfRecord record, int alternate) => [];
}
