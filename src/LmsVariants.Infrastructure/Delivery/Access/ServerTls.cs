using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>How both sides show their certificates: ours where the server asks for one, and whom we believe the server's from.</summary>
public sealed class ServerTls
{
    private static readonly Oid ForServers = new("1.3.6.1.5.5.7.3.1");

    /// <summary>Gets our certificate with its chain and private key; null where we show none.</summary>
    public SslStreamCertificateContext? Certificate { get; init; }

    /// <summary>Gets who may have signed the server's certificate, in place of those whom the system trusts; null for those.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>Reads our certificate.</summary>
    /// <param name="file">PEM, the certificate first and then those that lead to its authority, or PFX.</param>
    /// <param name="keyFile">The PEM of its private key; null where it is in the same file.</param>
    /// <param name="password">The password of the key or the PFX; null where it has none.</param>
    /// <param name="now">The time: a certificate that is over is refused here and not by the server in a night.</param>
    /// <exception cref="CredentialException">It is none that can be shown.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static SslStreamCertificateContext ReadCertificate(string file, string? keyFile, string? password, DateTimeOffset now)
    {
        byte[] content = File.ReadAllBytes(file);
        X509Certificate2Collection all;
        try
        {
            all = content.AsSpan().IndexOf("-----BEGIN"u8) >= 0 ? OfPem(file, keyFile ?? file, password) : X509CertificateLoader.LoadPkcs12Collection(content, password);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            throw new CredentialException("a certificate with its private key, as PEM or PFX, and the password where it has one", broken);
        }
        X509Certificate2 ours = all.FirstOrDefault(one => one.HasPrivateKey) ?? throw new CredentialException("a certificate with its private key");
        if (ours.NotBefore > now.LocalDateTime || ours.NotAfter < now.LocalDateTime) throw new CredentialException("a certificate that is valid today");
        all.Remove(ours);
        return SslStreamCertificateContext.Create(ours, all, offline: true);
    }

    /// <summary>Reads the certificates of authorities.</summary>
    /// <param name="file">PEM, one or more.</param>
    /// <exception cref="CredentialException">There is none in it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static X509Certificate2Collection ReadAuthorities(string file)
    {
        X509Certificate2Collection authorities = [];
        try
        {
            authorities.ImportFromPem(File.ReadAllText(file));
        }
        catch (CryptographicException broken)
        {
            throw new CredentialException("certificates as PEM", broken);
        }
        return authorities.Count > 0 ? authorities : throw new CredentialException("certificates as PEM");
    }

    /// <summary>What a connection is told of it.</summary>
    internal SslClientAuthenticationOptions ToOptions()
    {
        SslClientAuthenticationOptions options = new() { ClientCertificateContext = Certificate };
        if (Authorities is null) return options;
        // The name is checked all the same. Authorities of a house seldom say where revocations are asked for.
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, ApplicationPolicy = { ForServers } };
        policy.CustomTrustStore.AddRange(Authorities);
        options.CertificateChainPolicy = policy;
        return options;
    }

    private static X509Certificate2Collection OfPem(string file, string keyFile, string? password)
    {
        bool isEncrypted = password is not null && File.ReadAllText(keyFile).Contains("ENCRYPTED", StringComparison.Ordinal);
        X509Certificate2 ours = isEncrypted ? X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile) : X509Certificate2.CreateFromPemFile(file, keyFile);
        // Windows shows no certificate whose key was never kept.
        if (OperatingSystem.IsWindows()) ours = X509CertificateLoader.LoadPkcs12(ours.Export(X509ContentType.Pkcs12), password: null);
        X509Certificate2Collection all = [];
        all.ImportFromPemFile(file);
        foreach (X509Certificate2 bare in all.Where(one => one.Thumbprint == ours.Thumbprint).ToArray()) all.Remove(bare);
        all.Insert(0, ours);
        return all;
    }
}
