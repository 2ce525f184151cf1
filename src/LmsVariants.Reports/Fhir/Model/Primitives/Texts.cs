namespace Hl7.Fhir.Model;

/// <summary>FHIR string. https://hl7.org/fhir/R4/datatypes.html#string</summary>
internal sealed class FhirString : PrimitiveType
{
    public FhirString(string? value) => Value = value;

    public override string TypeName => "string";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR markdown. https://hl7.org/fhir/R4/datatypes.html#markdown</summary>
internal sealed class Markdown : PrimitiveType
{
    public Markdown(string? value) => Value = value;

    public override string TypeName => "markdown";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR code. https://hl7.org/fhir/R4/datatypes.html#code</summary>
internal sealed class Code : PrimitiveType
{
    public Code(string? value) => Value = value;

    public override string TypeName => "code";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR uri. https://hl7.org/fhir/R4/datatypes.html#uri</summary>
internal sealed class FhirUri : PrimitiveType
{
    public FhirUri(string? value) => Value = value;

    public override string TypeName => "uri";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR url. https://hl7.org/fhir/R4/datatypes.html#url</summary>
internal sealed class FhirUrl : PrimitiveType
{
    public FhirUrl(string? value) => Value = value;

    public override string TypeName => "url";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR canonical. https://hl7.org/fhir/R4/datatypes.html#canonical</summary>
internal sealed class Canonical : PrimitiveType
{
    public Canonical(string? value) => Value = value;

    public override string TypeName => "canonical";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}
