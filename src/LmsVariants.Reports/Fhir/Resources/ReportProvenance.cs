using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>How the report came to be: made by this program for the laboratory, from these files, with this knowledge and reference.</summary>
internal static class ReportProvenance
{
    /// <summary>The provenance of the report and of the study that it rests on.</summary>
    /// <param name="context">The case.</param>
    /// <param name="corrected">The report that this one takes the place of; null where it is the first.</param>
    public static Provenance Of(CaseContext context, ResourceReference? corrected = null) => new()
    {
        Id = context.Identity.OfCase("provenance"),
        Target = { CaseContext.To(context.ReportId), CaseContext.To(context.StudyId) },
        Occurred = new FhirDateTime(context.Moment),
        Recorded = context.Report.ReportTime,
        Activity = Concepts.Coded(Systems.DataOperation, corrected is null ? DataOperations.Create : DataOperations.Update),
        Agent = [Agent(Agents.Assembler, CaseContext.To(Tool.Program(context).Id(context))), .. context.Performers().Select(laboratory => Agent(Agents.Author, laboratory))],
        Entity =
        [
            .. corrected is null ? [] : (Provenance.EntityComponent[])[Entity(Provenance.ProvenanceEntityRole.Revision, corrected)],
            .. Sources(context).Select(id => Entity(Provenance.ProvenanceEntityRole.Source, CaseContext.To(id))),
        ],
    };

    private static IEnumerable<string> Sources(CaseContext context) =>
    [
        .. context.Report.Case.Inputs.Select(file => InputReference.IdOf(context, file)),
        Tool.Knowledge(context).Id(context),
        Tool.Reference(context).Id(context),
    ];

    private static Provenance.AgentComponent Agent((string Code, string Display) type, ResourceReference who) =>
        new() { Type = Concepts.Coded(Systems.ProvenanceAgent, type), Who = who };

    private static Provenance.EntityComponent Entity(Provenance.ProvenanceEntityRole role, ResourceReference what) => new() { Role = role, What = what };
}
