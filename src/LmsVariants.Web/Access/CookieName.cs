namespace LmsVariants.Web.Access;

/// <summary>What a cookie of the page is called.</summary>
internal static class CookieName
{
    /// <summary>The name. By https browsers take the prefix as our word that the cookie is of this host alone: no neighbour and no page without https can set one of that name.</summary>
    public static string Of(string name, LaboratoryOptions options) => options.IsSecure ? "__Host-" + name : name;
}
