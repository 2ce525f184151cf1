using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;
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
    public async Task<ReportSet> ReportAsync(ReportedCase reported, RunRequest request, string? earlierFolder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reported);
        // Classes, evidence and the codes of FHIR are those of the human genome.
        if (reported.Assay.Assembly == GenomeAssembly.Other)
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.AssemblyUnknown, SourceLocation.Whole(reported.Inputs[0].Name), "assembly", "GRCh37 or GRCh38 for a report (annotate reads any)", "the assembly of the reference bundle, which is another"));
        }
        CaseReport report = earlier.Continued(Interpret(reported, request), earlierFolder);
        string name = SafeFileName.Of(reported.CaseId);
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
