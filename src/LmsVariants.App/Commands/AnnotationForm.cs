namespace LmsVariants.App.Commands;

/// <summary>How annotations are written.</summary>
internal enum AnnotationForm
{
    /// <summary>A table set off by tabs.</summary>
    Tsv,

    /// <summary>The VCF itself, with one more key in INFO.</summary>
    Vcf,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
