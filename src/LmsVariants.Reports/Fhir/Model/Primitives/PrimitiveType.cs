namespace Hl7.Fhir.Model;

/// <summary>One value, which can carry an id and extensions beside it. https://hl7.org/fhir/R4/datatypes.html#primitive</summary>
internal abstract class PrimitiveType : DataType
{
    public object? ObjectValue { get; set; }
}
