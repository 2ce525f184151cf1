using System.Globalization;

namespace LmsVariants.Benchmarks;

/// <summary>What is measured, with how much and with which program.</summary>
internal sealed record Settings
{
    /// <summary>How it is called.</summary>
    public const string Usage =
        """
        usage: compare [--rounds 5] [--data DIR] [--records 100000]
               growth  [--data DIR] [--quick] [--only records|cases|transcripts]
               micro   [what BenchmarkDotNet takes, such as --filter '*OneAllele*']
        and for compare and growth: [--program FILE] (default: it is published first) [--generator FILE] (default: ../shared/bench/make_bench.py, else made-up genes)
        """;

    /// <summary>For how many records of small.vcf the targets are set.</summary>
    public const int RecordsOfTargets = 100_000;

    /// <summary>Gets the measurement.</summary>
    public required string Command { get; init; }

    /// <summary>Gets how often each program is run.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Gets how many records small.vcf is made with; the genome VCF has twenty times as many.</summary>
    public int Records { get; init; } = RecordsOfTargets;

    /// <summary>Gets the folder of the data; what is there is taken as it is.</summary>
    public string Data { get; init; } = Repository.Artifacts("data");

    /// <summary>Gets the program that is measured; null to publish it.</summary>
    public string? Program { get; init; }

    /// <summary>Gets the script that makes the data; null to make up genes where the usual one is not beside this repository.</summary>
    public string? Generator { get; init; }

    /// <summary>Gets whether the longest sizes are left out.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Gets the only growth that is measured; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Whether a growth is measured.</summary>
    public bool IsWanted(string growth) => Only is null || Only == growth;

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Settings? Read(string[] args)
    {
        if (args is not [string command, ..] || command is not ("compare" or "growth")) return null;
        Settings? settings = new() { Command = command };
        for (int i = 1; i < args.Length && settings is not null; i++)
        {
            settings = args[i] switch
            {
                "--quick" when command == "growth" => settings with { IsQuick = true },
                _ when i + 1 == args.Length => null,
                "--only" when command == "growth" => args[++i] is "records" or "cases" or "transcripts" ? settings with { Only = args[i] } : null,
                "--data" => settings with { Data = Path.GetFullPath(args[++i]) },
                "--program" => settings with { Program = Path.GetFullPath(args[++i]) },
                "--generator" => settings with { Generator = Path.GetFullPath(args[++i]) },
                string name when command == "compare" => WithNumber(settings, name, args[++i]),
                _ => null,
            };
        }
        return settings;
    }

    private static Settings? WithNumber(Settings settings, string name, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0) return null;
        return name switch
        {
            "--rounds" => settings with { Rounds = number },
            "--records" => settings with { Records = number },
            _ => null,
        };
    }
}
