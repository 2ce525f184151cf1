namespace Hl7.Fhir.Model;

/// <summary>FHIR boolean. https://hl7.org/fhir/R4/datatypes.html#boolean</summary>
internal sealed class FhirBoolean : PrimitiveType
{
    public FhirBoolean(bool? value) => Value = value;

    public override string TypeName => "boolean";

    public bool? Value { get => (bool?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR integer. https://hl7.org/fhir/R4/datatypes.html#integer</summary>
internal sealed class Integer : PrimitiveType
{
    public Integer(int? value) => Value = value;

    public override string TypeName => "integer";

    public int? Value { get => (int?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR decimal. https://hl7.org/fhir/R4/datatypes.html#decimal</summary>
internal sealed class FhirDecimal : PrimitiveType
{
    public FhirDecimal(decimal? value) => Value = value;

    public override string TypeName => "decimal";

    public decimal? Value { get => (decimal?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>FHIR instant. https://hl7.org/fhir/R4/datatypes.html#instant</summary>
internal sealed class Instant : PrimitiveType
{
    public Instant(DateTimeOffset? value) => Value = value;

    public override string TypeName => "instant";

    public DateTimeOffset? Value { get => (DateTimeOffset?)ObjectValue; set => ObjectValue = value; }
}
