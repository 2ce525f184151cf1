namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>The names of columns and keys as a curator reads them.</summary>
internal static class FieldName
{
    public static string Of(string field) => field switch
    {
        "amp" => "AMP",
        "escat" => "ESCAT",
        "oncokb_style" => "level in the manner of OncoKB",
        "hgnc_id" => "HGNC id",
        "ncbi_gene" => "NCBI Gene",
        "snomed" => "SNOMED CT",
        "oncotree" => "OncoTree",
        "levels" => "level",
        _ => field.Replace('_', ' '),
    };
}
