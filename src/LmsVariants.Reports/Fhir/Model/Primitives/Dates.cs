using System.Globalization;

namespace Hl7.Fhir.Model;

/// <summary>A date, or a date and time with its offset, kept as it is written. https://hl7.org/fhir/R4/datatypes.html#dateTime</summary>
internal sealed class FhirDateTime : PrimitiveType
{
    public FhirDateTime(string? value) => Value = value;

    public FhirDateTime(int year, int month, int day) : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"))
    {
    }

    public override string TypeName => "dateTime";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}

/// <summary>A date without a time, kept as it is written. https://hl7.org/fhir/R4/datatypes.html#date</summary>
internal sealed class Date : PrimitiveType
{
    public Date(string? value) => Value = value;

    public Date(int year, int month, int day) : this(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"))
    {
    }

    public override string TypeName => "date";

    public string? Value { get => (string?)ObjectValue; set => ObjectValue = value; }
}
