using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>
/// Cases whose safe names are those of other cases but for upper and lower case: their reports would lie in one folder. Nothing of the drop is taken.
/// </summary>
public sealed class CaseNameTakenException(ImmutableArray<TakenCase> cases)
    : Exception("The name of a case, made safe for a file name, is that of another case already.")
{
    /// <summary>The cases that cannot be taken as cases.</summary>
    public ImmutableArray<TakenCase> Cases { get; } = cases;
}
