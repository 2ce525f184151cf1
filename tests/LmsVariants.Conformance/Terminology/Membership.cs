namespace LmsVariants.Conformance.Terminology;

/// <summary>Whether a value set has a code.</summary>
internal enum Membership
{
    /// <summary>The set has it.</summary>
    In,

    /// <summary>The set has not got it.</summary>
    Out,

    /// <summary>The set cannot be expanded here.</summary>
    Unknown,
}
