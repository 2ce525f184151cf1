using System.Collections.Concurrent;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.FhirPath;
using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Evaluates the invariants of an element. What cannot be evaluated is said.</summary>
internal sealed class InvariantCheck(Validation validation, Findings findings)
{
    private static readonly ConcurrentDictionary<string, Expression?> Parsed = new(StringComparer.Ordinal);

    private readonly HashSet<(Node, string)> _done = [];

    public void Check(Node node, ElementDefinition definition)
    {
        foreach (Constraint constraint in definition.Constraints)
        {
            if (constraint.Expression is not string text)
            {
                findings.NotChecked(node.Resource, constraint.Key, "an expression in the definition", "none");
                continue;
            }
            if (!_done.Add((node, text))) continue;
            try
            {
                if (Parse(text) is not Expression expression) findings.NotChecked(node.Resource, constraint.Key, "an expression that can be read", text);
                else if (!validation.Evaluator.Holds(expression, node)) findings.Add(constraint.IsError ? Severity.Error : Severity.Warning, node, constraint.Key, constraint.Human, "it does not hold");
            }
            catch (UnsupportedExpressionException unsupported)
            {
                findings.NotChecked(node.Resource, constraint.Key, "an expression that can be evaluated", unsupported.Message);
            }
        }
    }

    private static Expression? Parse(string text) => Parsed.GetOrAdd(text, one =>
    {
        try
        {
            return Parser.Parse(one);
        }
        catch (UnsupportedExpressionException)
        {
            return null;
        }
    });
}
