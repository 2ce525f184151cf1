using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>
/// The private key that a client of SMART Backend Services shows itself by: RSA for RS384, or P-384 for ES384, which every such server takes
/// (SMART App Launch 2.2.0, client-confidential-asymmetric).
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const int LeastRsaBits = 2048;
    private const int EcBits = 384;
    private const string Expected = "a private RSA key of at least 2048 bits or a private key on the curve P-384, as PEM or JWK";

    private readonly AsymmetricAlgorithm _key;

    private SigningKey(AsymmetricAlgorithm key, string id) => (_key, Id) = (key, id);

    /// <summary>Gets the id by which the server knows the public key (<c>kid</c>).</summary>
    public string Id { get; }

    /// <summary>Gets the name of the algorithm in a token's header.</summary>
    public string Algorithm => _key is RSA ? "RS384" : "ES384";

    /// <summary>Reads a key.</summary>
    /// <param name="text">PEM, a JWK, or a set of JWKs.</param>
    /// <param name="id">Its id; null where the JWK names it. In a set of JWKs it says which one.</param>
    /// <param name="password">The password of an encrypted PEM; null where it has none.</param>
    /// <exception cref="CredentialException">It is no key that can sign here.</exception>
    public static SigningKey Read(string text, string? id, string? password)
    {
        (AsymmetricAlgorithm key, string? named) = text.Contains("-----BEGIN", StringComparison.Ordinal) ? (OfPem(text, password), null) : OfJwk(JwkOf(text, id));
        bool isStrong = key is RSA ? key.KeySize >= LeastRsaBits : key.KeySize == EcBits;
        if (isStrong && (id ?? named) is string known) return new SigningKey(key, known);
        key.Dispose();
        throw new CredentialException(isStrong ? "the id of the key with it (kid, Fhir:Smart:KeyId)" : Expected);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";

    /// <summary>The signature of some bytes as JSON Web Signatures have it (RFC 7518, sections 3.3 and 3.4).</summary>
    internal byte[] Sign(ReadOnlySpan<byte> content) => _key is RSA rsa
        ? rsa.SignData(content, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)
        : ((ECDsa)_key).SignData(content, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static AsymmetricAlgorithm OfPem(string text, string? password)
    {
        RSA rsa = RSA.Create();
        ECDsa ec = ECDsa.Create();
        try
        {
            if (Imports(rsa.ImportFromPem, rsa.ImportFromEncryptedPem, text, password)) return Keep(rsa, ec);
            if (Imports(ec.ImportFromPem, ec.ImportFromEncryptedPem, text, password)) return Keep(ec, rsa);
        }
        catch (CryptographicException)
        {
            // Neither; told below.
        }
        rsa.Dispose();
        ec.Dispose();
        bool wantsPassword = password is null && text.Contains("ENCRYPTED", StringComparison.Ordinal);
        throw new CredentialException(wantsPassword ? "the password of the key with it (Fhir:Smart:KeyPassword)" : password is null ? Expected : Expected + ", and its password");
    }

    private static AsymmetricAlgorithm Keep(AsymmetricAlgorithm key, AsymmetricAlgorithm other)
    {
        other.Dispose();
        return HasPrivate(key) ? key : throw new CredentialException(Expected);
    }

    // A file of the public half alone is read as willingly.
    private static bool HasPrivate(AsymmetricAlgorithm key)
    {
        try
        {
            _ = key.ExportPkcs8PrivateKey();
            return true;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return false;
        }
    }

    private delegate void Import(ReadOnlySpan<char> pem);

    private delegate void ImportEncrypted(ReadOnlySpan<char> pem, ReadOnlySpan<char> password);

    private static bool Imports(Import plain, ImportEncrypted encrypted, string text, string? password)
    {
        try
        {
            if (password is null || !text.Contains("ENCRYPTED", StringComparison.Ordinal)) plain(text);
            else encrypted(text, password);
            return true;
        }
        catch (Exception other) when (other is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private static JsonObject JwkOf(string text, string? id)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
        }
        catch (JsonException broken)
        {
            // Its message may quote the file.
            throw new CredentialException(Expected, broken.InnerException);
        }
        if (root is not JsonObject key) throw new CredentialException(Expected);
        if (key["keys"] is not JsonArray set) return key;
        JsonObject[] signing = [.. set.OfType<JsonObject>().Where(one => Text(one, "d") is not null && (id is null || Text(one, "kid") == id))];
        return signing.Length == 1 ? signing[0] : throw new CredentialException(id is null ? "one private key in the set, or the id of the one to take" : "one private key of that id in the set");
    }

    private static (AsymmetricAlgorithm Key, string? Id) OfJwk(JsonObject jwk)
    {
        try
        {
            AsymmetricAlgorithm key = Text(jwk, "kty") switch
            {
                "RSA" => OfRsa(jwk),
                "EC" when Text(jwk, "crv") == "P-384" => ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP384,
                    D = Bytes(jwk, "d", EcBits / 8),
                    Q = new ECPoint { X = Bytes(jwk, "x", EcBits / 8), Y = Bytes(jwk, "y", EcBits / 8) },
                }),
                _ => throw new CredentialException(Expected),
            };
            return (key, Text(jwk, "kid"));
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException || (broken is FormatException and not CredentialException))
        {
            throw new CredentialException(Expected);
        }
    }

    private static RSA OfRsa(JsonObject jwk)
    {
        byte[] modulus = Bytes(jwk, "n", length: null);
        int half = (modulus.Length + 1) / 2;
        return RSA.Create(new RSAParameters
        {
            Modulus = modulus,
            Exponent = Bytes(jwk, "e", length: null),
            D = Bytes(jwk, "d", modulus.Length),
            P = Bytes(jwk, "p", half),
            Q = Bytes(jwk, "q", half),
            DP = Bytes(jwk, "dp", half),
            DQ = Bytes(jwk, "dq", half),
            InverseQ = Bytes(jwk, "qi", half),
        });
    }

    // Some writers leave out leading zeros, which the parameters must have.
    private static byte[] Bytes(JsonObject jwk, string name, int? length)
    {
        byte[] bytes = Base64Url.DecodeFromChars(Text(jwk, name) ?? throw new CredentialException(Expected));
        return length is not int whole || bytes.Length >= whole ? bytes : [.. new byte[whole - bytes.Length], .. bytes];
    }

    private static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
