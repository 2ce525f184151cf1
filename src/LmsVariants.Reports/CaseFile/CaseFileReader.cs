using System.Collections.Frozen;
using System.Text.Json;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>Reads <c>case.json</c> back, as far as a cohort needs it.</summary>
public static class CaseFileReader
{
    private static readonly JsonSerializerOptions s_layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    private static readonly FrozenSet<string> s_looked = new[] { CoverageState.Called, CoverageState.NothingCalled, CoverageState.AssessedNothingFound }
        .Select(InputJson.StateWord).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="InputFormatException">It is no case file of this program, or is broken.</exception>
    public static CohortCase Read(string name, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> json = content.StartsWith("\uFEFF"u8) ? content["\uFEFF"u8.Length..] : content;
        try
        {
            RequireSchema(name, json);
            return Of(name, JsonSerializer.Deserialize<CaseFileContent>(json, s_layout)!);
        }
        catch (JsonException broken)
        {
            throw new InputFormatException(Problem(name, broken), broken);
        }
    }

    // The first member names the layout; a file of somebody else is told by it before anything else of it is asked for.
    private static void RequireSchema(string name, ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        bool isOurs = reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schema")
            && reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(CaseFileWriter.Schema);
        if (!isOurs) throw new InputFormatException(new InputProblem(InputCodes.NoCaseFile, new SourceLocation(name, 1, 1), "schema", $"{CaseFileWriter.Schema} as the first member", "something else"));
    }

    private static InputProblem Problem(string name, JsonException broken)
    {
        string member = broken.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : broken.Path ?? "file";
        SourceLocation where = new(name, (broken.LineNumber ?? 0) + 1, (int)Math.Min((broken.BytePositionInLine ?? 0) + 1, int.MaxValue));
        // What the reader of JSON found may quote the file; only its place is told.
        return new InputProblem(InputCodes.NoCaseFile, where, member is "$" ? "file" : member, $"the layout {CaseFileWriter.Schema}", broken.InnerException is null && broken.LineNumber is null ? "another word" : "broken JSON, or another value");
    }

    private static CohortCase Of(string name, CaseFileContent file) => new(
        name,
        file.CaseId,
        ClosedWords.Read(file.Status, "status", Enum.GetValues<ReportStatus>(), VerdictWords.Of),
        file.ReportTime,
        file.Diagnosis.Name,
        [.. file.Findings.Select(FindingReading.Of)],
        [.. file.Biomarkers.Select(biomarker => new CohortBiomarker(
            ClosedWords.Read(biomarker.Kind, "biomarkers.kind", Enum.GetValues<BiomarkerKind>(), BiomarkerJson.KindWord),
            biomarker.State is { Assessed: true, Value: string state } ? state : null,
            FindingReading.Options(biomarker.Options)))],
        ExaminationOf(file));

    private static Examination ExaminationOf(CaseFileContent file)
    {
        FrozenSet<string> seen = file.Coverage.Where(part => s_looked.Contains(part.State)).Select(part => part.Subject).ToFrozenSet(StringComparer.Ordinal);
        if (file.GeneCoverage is not { } genes) return new Examination(null, [], FrozenDictionary<string, bool>.Empty, [], seen);
        return new Examination(
            genes.Panel is { Assessed: true, Id: string panel } ? panel : null,
            genes.NotOnPanel.ToFrozenSet(StringComparer.Ordinal),
            (genes.WithoutACall.Genes ?? []).GroupBy(gene => gene.Gene, StringComparer.Ordinal)
                .ToFrozenDictionary(gene => gene.Key, gene => gene.Any(part => part.Bases >= part.CodingBases), StringComparer.Ordinal),
            genes.LossesNotAssessed.ToFrozenSet(StringComparer.Ordinal),
            seen);
    }
}
