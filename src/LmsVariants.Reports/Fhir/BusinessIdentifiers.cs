using System.Text;
using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir;

/// <summary>What others may know already by a number of theirs: it is looked up on the server, made where it lacks, and never written over.</summary>
internal static class BusinessIdentifiers
{
    /// <summary>The condition under which a server makes the resource: that none bears the identifier. R4, section 3.1.0.8.1.</summary>
    public static string Condition(Identifier identifier) => $"identifier={Escaped(identifier.System!)}|{Escaped(identifier.Value!)}";

    // A token's own separators are escaped as R4, section 3.1.1.4.0.1 says, then whatever a query may not hold.
    private static string Escaped(string text)
    {
        StringBuilder token = new();
        foreach (char sign in text)
        {
            if (sign is '\\' or '|' or ',' or '$') token.Append('\\');
            token.Append(sign);
        }
        return Uri.EscapeDataString(token.ToString()).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
    }
}
