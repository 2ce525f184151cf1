using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Therapies;

/// <summary>A substance or a class of substances that an assertion names.</summary>
/// <param name="Id">The identifier that assertions refer to, such as <c>olaparib</c>.</param>
/// <param name="Name">The international nonproprietary name to print.</param>
/// <param name="Class">The class, such as "PARP inhibitor".</param>
/// <param name="Citations">Identifiers of the citations that class and name rest on; never empty.</param>
public sealed record Therapy(string Id, string Name, string Class, ImmutableArray<string> Citations);
