namespace LmsVariants.Web.Access;

/// <summary>What a browser may load and do (Content-Security-Policy).</summary>
internal static class ContentPolicy
{
    /// <summary>The header that keeps pages of others from holding on to a window of ours.</summary>
    public const string OwnWindow = "Cross-Origin-Opener-Policy";

    /// <summary>Of our pages: our own style, script and frames, nothing that stands in the page itself, nothing from elsewhere.</summary>
    public const string OfPages =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Of a report, which is shown as it was written: without script, form, network and without being of our origin, whatever stands in it. Its links to sources may be opened.
    /// </summary>
    public const string OfReports =
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
}
