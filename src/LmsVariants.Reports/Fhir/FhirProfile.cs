namespace LmsVariants.Reports.Fhir;

/// <summary>The guide that bundles are written by.</summary>
public enum FhirProfile
{
    /// <summary>Genomics Reporting 3.0.0.</summary>
    Stu3,

    /// <summary>Genomics Reporting 2.0.0, on which mCODE 4.0.0 rests.</summary>
    Stu2,
}
