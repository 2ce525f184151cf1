namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>What lets this program in at a server. It is never printed.</summary>
public abstract class Admission
{
    private protected Admission()
    {
    }

    /// <summary>Three stars, whatever the secret is.</summary>
    public sealed override string ToString() => "***";
}
