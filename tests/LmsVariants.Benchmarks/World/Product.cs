namespace LmsVariants.Benchmarks.World;

/// <summary>The program as it ships.</summary>
/// <param name="file">Its executable.</param>
internal sealed class Product(string file)
{
    /// <summary>Gets what it says of its version, one line.</summary>
    public string Version => Command("version").FirstLine() ?? "an unknown version";

    /// <summary>The program that the settings name; else it is published.</summary>
    public static Product Of(Settings settings, Action<string> tell)
    {
        if (settings.Program is string given) return File.Exists(given) ? new Product(given) : throw new MissingException($"there is no program at {given}");
        string folder = Repository.Artifacts("program");
        string log = Path.Combine(Directory.CreateDirectory(folder).FullName, "..", "publish.log");
        tell("publishing the program");
        Invocation publish = new(
            "dotnet", "publish", Repository.File("src", "LmsVariants.App"), "-c", "Release", "-r", "linux-x64", "-p:SelfContained=true", "-p:PublishReadyToRunComposite=true", "-o", folder)
        {
            Output = log,
        };
        if (publish.TryRun(out string said) is null) throw new MissingException($"the program could not be published: {said}\n{File.ReadAllText(log)}");
        return new Product(Path.Combine(folder, "lmsvariants"));
    }

    /// <summary>A command of it.</summary>
    public Invocation Command(params string[] arguments) => new(file, arguments);

    /// <summary>Annotates a VCF.</summary>
    public Invocation Annotate(string input, string bundle, string output, string format) =>
        Command("annotate", input, "--reference", bundle, "--format", format, "--out", output, "--quiet");

    /// <summary>Makes a reference bundle.</summary>
    public Invocation BuildReference(string genes, string bases, string bundle) => Command("reference", "build", "--gff3", genes, "--fasta", bases, "--out", bundle);
}
