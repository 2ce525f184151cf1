namespace LmsVariants.Web.Ports;

/// <summary>What the page asks of its surroundings.</summary>
public interface ILaboratoryPlace
{
    /// <summary>Whether the inbox can be looked into. The ledger knows nothing of a folder that is gone: it would look as if nobody had dropped anything.</summary>
    bool IsInboxOpen();

    /// <summary>What to do about a permanent code, as docs/errors.md says it; null where it has no such code.</summary>
    string? AdviceOn(string code);
}
