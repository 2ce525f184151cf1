using System.Security.Cryptography;
using System.Text;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Access;

/// <summary>What a person shows to sign in. The token itself is not kept, its hash is.</summary>
public sealed class AccessToken
{
    /// <summary>The fewest characters of a token: what a person can guess is none.</summary>
    public const int Shortest = 20;

    private readonly byte[] _hash;

    private AccessToken(Person person, byte[] hash) => (Person, _hash) = (person, hash);

    /// <summary>Gets whose it is.</summary>
    public Person Person { get; }

    /// <summary>The token of a person; null where it is too short or has characters that a header cannot carry.</summary>
    public static AccessToken? Of(Person person, string token) =>
        token.Length >= Shortest && token.All(letter => letter is > ' ' and < '\u007f') ? new AccessToken(person, HashOf(token)) : null;

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    internal bool Is(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(_hash, hash);
}
