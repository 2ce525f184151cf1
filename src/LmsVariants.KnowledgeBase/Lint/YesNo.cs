namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>Reads <c>yes</c>, <c>no</c> or nothing.</summary>
internal static class YesNo
{
    /// <summary>True, false, or null where nothing was written; a problem where something else was.</summary>
    public static bool? Read(Written written, ProblemLog problems)
    {
        switch (written.Text)
        {
            case "yes": return true;
            case "no": return false;
            case "": return null;
            default:
                problems.Add(KnowledgeProblemCodes.NotInSet, written, "yes, no or nothing");
                return null;
        }
    }
}
