namespace LmsVariants.Infrastructure.Delivery;

/// <summary>The files that deliveries leave beside a bundle.</summary>
/// <param name="bundle">The name of the bundle.</param>
public sealed class BundleFiles(string bundle)
{
    /// <summary>How the names of bundles end.</summary>
    public const string Suffix = ".fhir.json";

    /// <summary>Gets the name of the case in them.</summary>
    public string Case { get; } = bundle.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? bundle[..^Suffix.Length] : bundle;

    /// <summary>Gets the name of the file with the words of the server that refused it; they may hold data of the patient.</summary>
    public string Outcome => Case + ".outcome.json";

    /// <summary>Gets the name of the note that says to a person why it was not delivered.</summary>
    public string Note => Case + ".delivery.txt";

    /// <summary>Gets the name of the mark that a delivery began.</summary>
    public string Mark => Case + ".sending";
}
