using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>How the report came to be: made by this program for the laboratory, from these files, with this knowledge and reference.</summary>
internal static class ReportProvenance
{
    /// <summary>The provenance of the report and of the study that it rests on.</summary>
    public static Provenance Of(CaseContext context) => new()
    {
        Id = context.Identity.OfCase("provenance"),
        Target = { CaseContext.To(context.ReportId), CaseContext.To(context.StudyId) },
        Occurred = new FhirDateTime(context.Moment),
        Recorded = context.Report.ReportTime,
        Activity = Concepts.Coded(Systems.DataOperation, context.Corrected is null ? DataOperations.Create : DataOperations.Update),
        Agent = [Agent(Agents.Assembler, CaseContext.To(Tool.Program(context).Id(context))), .. context.Performers().Select(laboratory => Agent(Agents.Author, laboratory))],
        Entity =
        [
            .. context.Corrected is { } corrected ? [Entity(Provenance.ProvenanceEntityRole.Revision, corrected)] : (Provenance.EntityComponent[])[],
            .. Sources(context).Select(id => Entity(Provenance.ProvenanceEntityRole.Source, CaseContext.To(id))),
        ],
    };

    private static IEnumerable<string> Sources(CaseContext context) =>
    [
        .. context.Files.All.Select(file => InputReference.IdOf(context, file)),
        Tool.Knowledge(context).Id(context),
        Tool.Reference(context).Id(context),
    ];

    private static Provenance.AgentComponent Agent((string Code, string Display) type, ResourceReference who) =>
        new() { Type = Concepts.Coded(Systems.ProvenanceAgent, type), Who = who };

    private static Provenance.EntityComponent Entity(Provenance.ProvenanceEntityRole role, ResourceReference what) => new() { Role = role, What = what };
}
