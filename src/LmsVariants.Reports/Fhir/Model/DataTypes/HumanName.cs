using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>The name of a person. https://hl7.org/fhir/R4/datatypes.html#HumanName</summary>
internal sealed class HumanName : DataType
{
    /// <summary>https://hl7.org/fhir/R4/valueset-name-use.html</summary>
    public enum NameUse
    {
        [EnumLiteral("usual")]
        Usual,
        [EnumLiteral("official")]
        Official,
        [EnumLiteral("temp")]
        Temp,
        [EnumLiteral("nickname")]
        Nickname,
        [EnumLiteral("anonymous")]
        Anonymous,
        [EnumLiteral("old")]
        Old,
        [EnumLiteral("maiden")]
        Maiden,
    }

    public override string TypeName => "HumanName";

    public NameUse? Use { get; set; }

    public string? Text { get; set; }

    public string? Family { get; set; }

    public IEnumerable<string>? Given { get; set; }

    public IEnumerable<string>? Prefix { get; set; }

    public IEnumerable<string>? Suffix { get; set; }

    public Period? Period { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("use", Use),
        new("text", Text),
        new("family", Family),
        new("given", Given),
        new("prefix", Prefix),
        new("suffix", Suffix),
        new("period", Period),
    ];
}
