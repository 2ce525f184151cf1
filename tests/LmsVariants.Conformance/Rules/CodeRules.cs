using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Rules;

/// <summary>What the systems of codes would not contradict: a url that is nobody's, a wrong check digit of LOINC, HGVS without a version.</summary>
internal static partial class CodeRules
{
    public static void Check(Node node, TerminologySet terminology, Findings findings)
    {
        if (node.Type != "Coding" || node.TextOf("code") is not string code) return;
        if (node.TextOf("system") is string system && !KnownSystem.All.ContainsKey(system) && terminology.System(system) is null)
        {
            findings.Error(node, "system-unknown", "a code system of the packages or of code-systems.tsv", system);
        }
        switch (node.TextOf("system"))
        {
            case "http://loinc.org" when Loinc().IsMatch(code) && CheckDigit(code[..^2]) != code[^1] - '0':
                findings.Error(node, "loinc-check-digit", CheckDigit(code[..^2]).ToString(CultureInfo.InvariantCulture), code);
                break;
            case "http://varnomen.hgvs.org" when Unversioned().IsMatch(code):
                findings.Error(node, "hgvs-version", "a reference sequence with its version", code);
                break;
        }
    }

    // Modulus 10, doubling every second digit from the right, as LOINC and card numbers do.
    private static int CheckDigit(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 1 ? digit : digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
        }
        return (10 - (sum % 10)) % 10;
    }

    [GeneratedRegex(@"\A[0-9]+-[0-9]\z")]
    private static partial Regex Loinc();

    [GeneratedRegex(@"\A(NM|NC|NP|NG|NR|ENST|ENSP|LRG)_?[0-9]+:")]
    private static partial Regex Unversioned();
}
