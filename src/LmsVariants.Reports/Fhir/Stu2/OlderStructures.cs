namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>Profiles and extensions that Genomics Reporting 2.0.0 names otherwise than 3.0.0, by the last part of their URL.</summary>
internal static class OlderStructures
{
    public const string Report = "genomics-report";
    public const string RegionStudied = "region-studied";
    public const string MutationalBurden = "tmb";
    public const string MicrosatelliteInstability = "msi";
    public const string DataFile = "genomics-document-reference";

    /// <summary>Another record that helps to read this one, of the base standard; 2.0.0 names it on its report.</summary>
    public const string SupportingInfo = "http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo";
}

/// <summary>Profiles of mCODE 4.0.0, by their URL.</summary>
internal static class Mcode
{
    public const string Patient = Base + "mcode-cancer-patient";
    public const string Specimen = Base + "mcode-human-specimen";
    public const string Report = Base + "mcode-genomics-report";
    public const string Variant = Base + "mcode-genomic-variant";
    public const string RegionStudied = Base + "mcode-genomic-region-studied";
    public const string TumorMarker = Base + "mcode-tumor-marker-test";

    private const string Base = "http://hl7.org/fhir/us/mcode/StructureDefinition/";
}
