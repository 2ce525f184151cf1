namespace LmsVariants.Infrastructure.Delivery;

/// <summary>When a bundle is sent although the server has its report.</summary>
public enum Sending
{
    /// <summary>Where that report says something else and counts no more than ours.</summary>
    IfChanged,

    /// <summary>Also where it says the same: something beside it may be missing.</summary>
    EvenIfUnchanged,

    /// <summary>Also where it counts more, such as a final one beside a preliminary one of ours, or was issued later.</summary>
    Always,
}
