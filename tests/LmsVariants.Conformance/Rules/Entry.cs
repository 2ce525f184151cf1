using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Rules;

/// <summary>One entry of a bundle; a resource that stands for itself is an entry without anything else.</summary>
internal sealed record Entry(Node? Holder, Node Resource)
{
    public string? FullUrl => Holder?.TextOf("fullUrl");

    public Node? Request => Holder?.Named("request").FirstOrDefault();

    /// <summary>Gets the names by which references call the resource.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (FullUrl is string url) yield return url;
            if (Resource.TextOf("id") is string id) yield return $"{Resource.Type}/{id}";
        }
    }

    /// <summary>The entries of a file.</summary>
    public static IReadOnlyList<Entry> Of(Node root) => root.Type == "Bundle"
        ? [.. root.Named("entry").Select(holder => (holder, Resource: holder.Named("resource").FirstOrDefault())).Where(one => one.Resource is not null).Select(one => new Entry(one.holder, one.Resource!))]
        : [new Entry(null, root)];
}
