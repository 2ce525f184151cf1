namespace LmsVariants.Pipeline.Ingest;

/// <summary>What one place says of the assembly of its file.</summary>
public enum AssemblyVote
{
    /// <summary>Nothing: the reference does not know it, or both assemblies have the same bases there, or neither those of the file.</summary>
    None,

    /// <summary>The stated bases are those of the assembly that the file is said to be on.</summary>
    Here,

    /// <summary>The stated bases are those of the other assembly.</summary>
    There,
}
