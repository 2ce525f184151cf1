using System.Text.RegularExpressions;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>What is needed besides the files to make cases of them.</summary>
/// <param name="Reading">What a reader needs: limits, the tumour's sample.</param>
/// <param name="Genes">The genes by approved symbol and alias.</param>
/// <param name="Transcripts">The reference, for its bases.</param>
/// <param name="Assembly">The assembly that was asked for; null where the files decide.</param>
/// <param name="SamplePattern">A site's own way to tell which names are of one case: the group <c>case</c> of the names it matches; null where there is none.</param>
public sealed record IngestContext(ReadingContext Reading, GeneCatalogue Genes, TranscriptCatalogue Transcripts, GenomeAssembly? Assembly, Regex? SamplePattern = null);
