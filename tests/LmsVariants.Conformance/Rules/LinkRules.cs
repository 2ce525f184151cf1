using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Profiles;

namespace LmsVariants.Conformance.Rules;

/// <summary>What the resources of a bundle say of each other: references lead somewhere, all mean one patient, the report reaches every result.</summary>
internal static class LinkRules
{
    private static readonly HashSet<string> AboutPatient = ["Observation", "DiagnosticReport", "Procedure", "ServiceRequest", "Task", "Condition", "DocumentReference", "MedicationStatement", "MedicationRequest", "RiskAssessment", "Specimen"];

    public static void Check(IReadOnlyList<Entry> entries, IReferenceTargets targets, Findings findings)
    {
        if (entries.Count < 2) return;
        CheckReferences(entries, targets, findings);
        CheckSubjects(entries, targets, findings);
        CheckResults(entries, targets, findings);
    }

    private static void CheckReferences(IReadOnlyList<Entry> entries, IReferenceTargets targets, Findings findings)
    {
        foreach (Node node in entries.SelectMany(entry => entry.Resource.All()).Where(node => node.Type == "Reference"))
        {
            if (node.TextOf("reference") is not string reference || reference.StartsWith('#')) continue;
            // Another server's resource, and one that the receiver shall search for, are not expected here.
            if (reference.StartsWith("http", StringComparison.Ordinal) || reference.Contains('?', StringComparison.Ordinal)) continue;
            if (targets.Find(node, reference) is null) findings.Error(node, "reference-dangling", "a resource of the bundle", reference);
        }
    }

    private static void CheckSubjects(IReadOnlyList<Entry> entries, IReferenceTargets targets, Findings findings)
    {
        Node? first = null;
        foreach (Entry entry in entries.Where(entry => AboutPatient.Contains(entry.Resource.Type)))
        {
            Node? subject = entry.Resource.Named(entry.Resource.Type == "Task" ? "for" : "subject").FirstOrDefault();
            if (subject?.TextOf("reference") is not string reference || targets.Find(subject, reference) is not Node target) continue;
            first ??= target;
            if (target != first) findings.Error(subject, "subject-differs", findings.NameOf(first), reference);
        }
    }

    private static void CheckResults(IReadOnlyList<Entry> entries, IReferenceTargets targets, Findings findings)
    {
        List<Entry> reports = [.. entries.Where(entry => entry.Resource.Type == "DiagnosticReport")];
        if (reports.Count == 0) return;
        HashSet<Node> reached = [];
        foreach (Entry report in reports)
        {
            HashSet<Node> own = [];
            foreach (Node result in report.Resource.Named("result"))
            {
                if (result.TextOf("reference") is not string reference || targets.Find(result, reference) is not Node target) continue;
                reached.Add(target);
                if (!own.Add(target)) findings.Error(result, "result-duplicate", "each result once", reference);
                if (target.TextOf("status") == "entered-in-error") findings.Error(result, "result-withdrawn", "no observation that was entered in error", reference);
            }
        }
        foreach (Entry entry in entries)
        {
            foreach (Node member in entry.Resource.Named("hasMember"))
            {
                if (member.TextOf("reference") is string reference && targets.Find(member, reference) is Node target) reached.Add(target);
            }
        }
        foreach (Entry entry in entries.Where(entry => entry.Resource.Type == "Observation" && entry.Resource.TextOf("status") != "entered-in-error"))
        {
            if (!reached.Contains(entry.Resource)) findings.Error(entry.Resource, "result-unreachable", "a report whose result names the observation", "none");
        }
    }
}
