namespace LmsVariants.Genomics.Hgvs;

/// <summary>A part of a name that writes itself behind what is already written.</summary>
internal interface INamePart
{
    /// <summary>Writes the part.</summary>
    void AppendTo(ref NameText text);
}
