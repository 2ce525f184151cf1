using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
    /// <summary>Makes the files.</summary>
    /// <param name="reported">The case.</param>
    /// <param name="request">What is asked of it.</param>
    /// <param name="earlierFolder">Where an earlier report of it would lie; null where it corrects nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InputFormatException">No report can be made of it without guessing.</exception>
    public Task<ReportSet> ReportAsync(ReportedCase reported, RunRequest request, string? earlierFolder, CancellationToken cancellationToken) =>
        WriteAsync(earlier.Continued(Interpret(reported, request), earlierFolder), cancellationToken);

    /// <summary>Makes the files of the earlier report once more, signed.</summary>
    /// <param name="reported">The case.</param>
    /// <param name="request">What is asked of it.</param>
    /// <param name="earlierFolder">Where the report lies that the person looked at.</param>
    /// <param name="signature">Who signed and when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The signed report; null where the case would say something else now than the person saw.</returns>
    /// <exception cref="InputFormatException">No report can be made of it without guessing.</exception>
    public async Task<ReportSet?> SignAsync(ReportedCase reported, RunRequest request, string earlierFolder, Signature signature, CancellationToken cancellationToken) =>
        earlier.Continued(Interpret(reported, request), earlierFolder) is { IsRepetition: true, Earlier: { } seen } same
            ? await WriteAsync(same.Signed(seen, signature), cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<ReportSet> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        string name = SafeFileName.Of(report.Case.CaseId);
        ImmutableArray<ReportFile>.Builder files = ImmutableArray.CreateBuilder<ReportFile>();
        foreach (IReportWriter writer in writers())
        {
            byte[] content = await writer.WriteAsync(report, cancellationToken).ConfigureAwait(false);
            files.Add(new ReportFile(name + writer.Suffix, ImmutableCollectionsMarshal.AsImmutableArray(content)));
        }
        return new ReportSet(report, files.ToImmutable());
    }

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
