namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>Who does something with a case.</summary>
/// <param name="Name">The name, as reports print it.</param>
/// <param name="Account">By what the person signed in, such as <c>account 17 at https://login.example/</c> or <c>token anna</c>: it tells two of one name apart; null where only a name was given.</param>
public sealed record Person(string Name, string? Account)
{
    /// <summary>A person of whom only the name is known.</summary>
    public static implicit operator Person(string name) => new(name, null);
}
