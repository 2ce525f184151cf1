using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>The resources of one file by every name that a reference can use: fullUrl, type and id, <c>#id</c> of a contained one.</summary>
/// <param name="beside">Where to look for what the file has not got; null for nowhere.</param>
internal sealed class BundleTargets(BundleTargets? beside) : IReferenceTargets
{
    private readonly Dictionary<string, Node> _byName = new(StringComparer.Ordinal);

    public void Add(Node root)
    {
        foreach (Node entry in root.Type == "Bundle" ? root.Named("entry") : [])
        {
            if (entry.Named("resource").FirstOrDefault() is not Node resource) continue;
            if (entry.TextOf("fullUrl") is string url) _byName.TryAdd(url, resource);
            if (resource.TextOf("id") is string id) _byName.TryAdd($"{resource.Type}/{id}", resource);
        }
        if (root.Type != "Bundle" && root.TextOf("id") is string own) _byName.TryAdd($"{root.Type}/{own}", root);
    }

    public Node? Find(Node from, string reference)
    {
        if (reference.StartsWith('#')) return reference == "#" ? from.RootResource : from.RootResource.Named("contained").FirstOrDefault(one => one.TextOf("id") == reference[1..]);
        return _byName.GetValueOrDefault(reference.Split("/_history/")[0]) ?? beside?.Find(from, reference);
    }
}
