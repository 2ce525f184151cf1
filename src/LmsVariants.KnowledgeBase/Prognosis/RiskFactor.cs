namespace LmsVariants.KnowledgeBase.Prognosis;

/// <summary>What happens to the arm of a chromosome.</summary>
public enum ArmEvent
{
    /// <summary>It is deleted.</summary>
    Deletion,

    /// <summary>It is amplified.</summary>
    Amplification,
}

/// <summary>An alteration that a risk model asks for.</summary>
/// <param name="Id">The identifier that the groups of the model refer to.</param>
public abstract record RiskFactor(string Id)
{
    /// <summary>Gets what it is, to print.</summary>
    public abstract string Name { get; }
}

/// <summary>A mutation of a gene.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Gene">The approved symbol.</param>
public sealed record GeneMutationFactor(string Id, string Gene) : RiskFactor(Id)
{
    /// <inheritdoc/>
    public override string Name => $"{Gene} mutation";
}

/// <summary>A copy number event over the arm of a chromosome.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Arm">The arm, such as <c>12q</c>.</param>
/// <param name="Event">What happens to it.</param>
public sealed record ArmEventFactor(string Id, string Arm, ArmEvent Event) : RiskFactor(Id)
{
    /// <inheritdoc/>
    public override string Name => $"{Arm} {(Event == ArmEvent.Deletion ? "deletion" : "amplification")}";
}
