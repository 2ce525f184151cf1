using LmsVariants.Web.Ports;

namespace LmsVariants.Web.Pages;

/// <summary>What every part of a page has at hand; one for each request.</summary>
internal sealed class PageContext
{
    /// <summary>Gets or sets the words.</summary>
    public Texts Texts { get; set; } = null!;

    /// <summary>Gets or sets how values are written.</summary>
    public Words Words { get; set; } = null!;

    /// <summary>Gets or sets who looks at the page; null where nobody is known.</summary>
    public string? Person { get; set; }

    /// <summary>Gets or sets whether that person signed in, and did not only type a name.</summary>
    public bool IsSignedIn { get; set; }

    /// <summary>Gets or sets whether persons sign in.</summary>
    public bool AsksWhoItIs { get; set; }

    /// <summary>Gets or sets the path and query of the page, to come back to.</summary>
    public string Path { get; set; } = "/";

    /// <summary>Gets or sets what the page says of what was just done; null for nothing.</summary>
    public string? Said { get; set; }

    /// <summary>Gets or sets the field that shows that a form is ours.</summary>
    public (string Name, string Value) FormField { get; set; }

    /// <summary>Gets or sets what the page is put together from.</summary>
    public LaboratoryParts Parts { get; set; } = null!;

    /// <summary>Gets or sets what the page shows.</summary>
    public object? Model { get; set; }

    /// <summary>What the page shows, as what its endpoint made.</summary>
    public T ModelOf<T>() => (T)Model!;
}
