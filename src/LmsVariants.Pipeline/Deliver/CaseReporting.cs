using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>From a case as reported to the files of its report: the same way for a batch and for the watched folder.</summary>
/// <param name="interpreter">Makes the report.</param>
/// <param name="earlier">The reports that it may take the place of.</param>
/// <param name="writers">Makes the writers of one case; they may keep something of it.</param>
public sealed class CaseReporting(CaseInterpreter interpreter, IEarlierReports earlier, Func<ImmutableArray<IReportWriter>> writers)
{
    /// <summary>Makes the report, as what it is beside the earlier one of its case, and its files.</summary>
    /// <param name="reported">The case.</param>
    /// <param name="request">What is asked of it.</param>
    /// <param name="earlierFolder">Where an earlier report of it would lie; null where it corrects nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InputFormatException">No report can be made of it without guessing.</exception>
    public Task<ReportSet> ReportAsync(ReportedCase reported, RunRequest request, string? earlierFolder, CancellationToken cancellationToken) =>
        WriteAsync(Make(reported, request, earlierFolder), cancellationToken);

    /// <summary>Makes the report, as what it is beside the earlier one of its case, and no file yet.</summary>
    /// <inheritdoc cref="ReportAsync" path="/param"/>
    /// <inheritdoc cref="ReportAsync" path="/exception"/>
    public CaseReport Make(ReportedCase reported, RunRequest request, string? earlierFolder) => earlier.Continued(Interpret(reported, request), earlierFolder);

    /// <summary>Makes the files of a report.</summary>
    public async Task<ReportSet> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        // Page and bundle are most of the work, and each is made by itself.
        ReportFile[] files = await Task.WhenAll(writers().Select(writer => Task.Run(() => WriteAsync(report, writer, cancellationToken), cancellationToken))).ConfigureAwait(false);
        return new ReportSet(report, [.. files]);
    }

    /// <summary>The first file of which people would read something else than in the earlier report; null where there is none.</summary>
    /// <param name="repetition">A report that repeats the earlier one.</param>
    /// <param name="read">The files of the earlier report, as they were written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The end of the file's name.</returns>
    /// <remarks>
    /// A bundle says less than its page: the words of the laboratory, remarks of the case sheet, the versions. So each file is made as it was then, and compared.
    /// </remarks>
    public async Task<string?> NewAsync(CaseReport repetition, ImmutableArray<WrittenReport> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(repetition);
        CaseReport then = repetition.AsRead(repetition.Earlier!);
        foreach (IReportWriter writer in writers().Where(writer => writer.IsCompared))
        {
            byte[] content = await writer.WriteAsync(then, cancellationToken).ConfigureAwait(false);
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            if (!read.Any(file => file.Name == NameOf(then, writer) && file.Sha256 == sha256)) return writer.Suffix;
        }
        return null;
    }

    private static async Task<ReportFile> WriteAsync(CaseReport report, IReportWriter writer, CancellationToken cancellationToken)
    {
        byte[] content = await writer.WriteAsync(report, cancellationToken).ConfigureAwait(false);
        return new ReportFile(NameOf(report, writer), ImmutableCollectionsMarshal.AsImmutableArray(content));
    }

    private static string NameOf(CaseReport report, IReportWriter writer) => SafeFileName.Of(report.Case.CaseId) + writer.Suffix;

    private CaseReport Interpret(ReportedCase reported, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(reported);
        // Classes, evidence and the codes of FHIR are those of the human genome.
        if (reported.Assay.Assembly == GenomeAssembly.Other)
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.AssemblyUnknown, SourceLocation.Whole(reported.Inputs[0].Name), "assembly", "GRCh37 or GRCh38 for a report (annotate reads any)", "the assembly of the reference bundle, which is another"));
        }
        try
        {
            return interpreter.Interpret(reported, request);
        }
        catch (UnknownDiagnosisException unknown)
        {
            throw new InputFormatException(new InputProblem(InputCodes.NotInVocabulary, reported.Sheet!.Where, "diagnosis_code", unknown.Expected, "another text"), unknown);
        }
    }
}
