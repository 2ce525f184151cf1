using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Access;

/// <summary>The tokens of all persons.</summary>
internal sealed class TokenBook(ImmutableArray<AccessToken> tokens)
{
    /// <summary>The person whose token that is; null where it is nobody's. It takes as long for any token.</summary>
    public Person? PersonOf(string token)
    {
        byte[] hash = AccessToken.HashOf(token);
        Person? found = null;
        foreach (AccessToken known in tokens)
        {
            if (known.Is(hash)) found = known.Person;
        }
        return found;
    }
}
