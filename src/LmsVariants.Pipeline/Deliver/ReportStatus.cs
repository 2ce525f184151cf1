namespace LmsVariants.Pipeline.Deliver;

/// <summary>How far a report counts.</summary>
public enum ReportStatus
{
    /// <summary>No person has signed it.</summary>
    Preliminary,

    /// <summary>A named person signed it.</summary>
    Final,

    /// <summary>It was corrected after a person had signed it. Whether a person has signed the correction says <see cref="Interpret.CaseReport.Signature"/>.</summary>
    Amended,
}
