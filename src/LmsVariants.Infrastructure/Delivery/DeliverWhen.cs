namespace LmsVariants.Infrastructure.Delivery;

/// <summary>Which reports of the watched folder go to the server.</summary>
public enum DeliverWhen
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Those that a person has signed. A correction of one waits for a signature of its own.</summary>
    SignOut,

    /// <summary>All, as they are written.</summary>
    Always,
}
