namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>What a value of INFO or FORMAT is (VCF 4.3, section 1.3).</summary>
internal enum ValueType
{
    Unknown,
    Integer,
    Float,
    Flag,
    Character,
    String,
}

/// <summary>Reads and checks types of values.</summary>
internal static class ValueTypes
{
    public static ValueType Parse(string text) => text switch
    {
        "Integer" => ValueType.Integer,
        "Float" => ValueType.Float,
        "Flag" => ValueType.Flag,
        "Character" => ValueType.Character,
        "String" => ValueType.String,
        _ => ValueType.Unknown,
    };
}
