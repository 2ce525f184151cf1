using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Pages;

/// <summary>A search and what it found.</summary>
/// <param name="Query">What is looked for.</param>
/// <param name="Answer">What was found; null where nothing was asked.</param>
/// <param name="LeftOut">The words that were not looked for.</param>
internal sealed record SearchModel(CaseQuery Query, SearchAnswer? Answer, ImmutableArray<string> LeftOut);
