using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance;

/// <summary>Collects findings. The same fault seen through a type and through its profile is one.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _list = [];
    private readonly HashSet<Finding> _seen = [];
    private readonly Dictionary<Node, string> _names = [];

    public IReadOnlyList<Finding> List => _list;

    public bool HasError { get; private set; }

    public void Error(Node at, string rule, string expected, string found) => Add(Severity.Error, at, rule, expected, found);

    /// <summary>An error at a place below the node where no node is.</summary>
    public void Error(Node at, string rule, string expected, string found, string step) =>
        Add(new Finding(Severity.Error, NameOf(at.Resource), at.Path.Length == 0 ? step : $"{at.Path}.{step}", rule, expected, found));

    public void Warning(Node at, string rule, string expected, string found) => Add(Severity.Warning, at, rule, expected, found);

    public void NotChecked(Node at, string rule, string expected, string found) => Add(Severity.NotChecked, at, rule, expected, found);

    public void Add(Severity severity, Node at, string rule, string expected, string found) =>
        Add(new Finding(severity, NameOf(at.Resource), at.Path, rule, expected, found));

    public void Add(Finding finding)
    {
        if (!_seen.Add(finding)) return;
        _list.Add(finding);
        HasError |= finding.Severity == Severity.Error;
    }

    /// <summary>Takes over what another check found.</summary>
    public void Add(Findings others)
    {
        foreach (Finding finding in others.List) Add(finding);
    }

    /// <summary>What findings call the resource.</summary>
    public string NameOf(Node resource)
    {
        if (_names.TryGetValue(resource, out string? name)) return name;
        string own = resource.TextOf("id") is string id ? $"{resource.Type}/{id}" : resource.Type;
        if (resource.Parent is null) return own;
        string step = resource.Parent.Path is { Length: > 0 } path ? path : resource.Step;
        string outer = resource.Parent.Resource.Type == "Bundle" ? string.Empty : NameOf(resource.Parent.Resource) + " ";
        return _names[resource] = $"{outer}{step} {own}";
    }
}
