using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html;

/// <summary>Makes the components of a page. Ours ask for no services, so there is no need for constructors that are compiled when the program runs.</summary>
internal sealed class PlainActivator : IComponentActivator
{
    /// <inheritdoc/>
    public IComponent CreateInstance(Type componentType) => (IComponent)Activator.CreateInstance(componentType)!;
}
