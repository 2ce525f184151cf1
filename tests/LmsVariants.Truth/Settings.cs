namespace LmsVariants.Truth;

/// <summary>The command line.</summary>
internal sealed record Settings
{
    public const string Usage = "usage: clinvar|tcga|tp53|csq|classes|bench|all [--shared DIR] [--bundle FILE] [--kb DIR] [--out FILE] [--bench DIR] [--csq FILE] [--snpeff FILE]";

    private static readonly string[] Commands = ["clinvar", "tcga", "tp53", "csq", "classes", "bench", "all"];

    public required string Command { get; init; }

    /// <summary>Gets the folder of third-party truth.</summary>
    public string Shared { get; private init; } = Path.Combine("..", "shared");

    /// <summary>Gets the reference bundle; null for the one of this repository.</summary>
    public string? Bundle { get; private init; }

    /// <summary>Gets the knowledge base that classes are given by.</summary>
    public string Knowledge { get; private init; } = "knowledgebase";

    /// <summary>Gets where the rows that differ go; null for standard output.</summary>
    public string? Out { get; private init; }

    /// <summary>Gets the folder that make_bench.py filled.</summary>
    public string? Bench { get; private init; }

    /// <summary>Gets small.vcf as bcftools csq annotated it.</summary>
    public string? Csq { get; private init; }

    /// <summary>Gets small.vcf as SnpEff annotated it.</summary>
    public string? SnpEff { get; private init; }

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Settings? Read(string[] args)
    {
        if (args.Length % 2 == 0 || !Commands.Contains(args[0])) return null;
        Settings? settings = new() { Command = args[0] };
        for (int i = 1; i < args.Length; i += 2)
        {
            string value = args[i + 1];
            settings = args[i] switch
            {
                "--shared" => settings with { Shared = value },
                "--bundle" => settings with { Bundle = value },
                "--kb" => settings with { Knowledge = value },
                "--out" => settings with { Out = value },
                "--bench" => settings with { Bench = value },
                "--csq" => settings with { Csq = value },
                "--snpeff" => settings with { SnpEff = value },
                _ => null,
            };
            if (settings is null) return null;
        }
        return settings;
    }
}
