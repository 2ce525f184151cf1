using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>What happens to the protein, as predicted from the DNA. Printed in three letters and in parentheses.</summary>
/// <remarks>HGVS nomenclature 21.0, protein recommendations.</remarks>
public abstract record ProteinChange : IUtf8SpanFormattable
{
    private protected ProteinChange()
    {
    }

    /// <summary>Gets the description without parentheses, as an observed change is written.</summary>
    internal string Bare
    {
        get
        {
            NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
            Describe(ref text);
            return text.Taken();
        }
    }

    /// <summary>Gets the place that a change behind it may share without naming it, as in <c>Trp24=/Cys</c>; null where that would not be clear.</summary>
    internal ResidueRange? SharedPlace => this switch
    {
        ProteinUnchanged one => new ResidueRange(one.Residue, one.Position, one.Residue, one.Position),
        ProteinSubstitution one => new ResidueRange(one.From, one.Position, one.From, one.Position),
        ProteinRepeat repeat => repeat.Residues,
        ProteinRangeUnchanged range => range.Residues,
        ProteinDeletion range => range.Residues,
        ProteinDuplication range => range.Residues,
        ProteinDeletionInsertion range => range.Residues,
        _ => null,
    };

    /// <summary>The name with its prefix, such as <c>p.(Arg248Gln)</c>.</summary>
    public sealed override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes it in UTF-8; false where there is not room enough.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        NameText text = NameText.Within(utf8Destination);
        AppendTo(ref text);
        return text.IsWhole(out bytesWritten);
    }

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten);

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        bool isPredicted = this is not (ProteinUnknown or ProteinAbsent);
        text.Append("p."u8);
        if (isPredicted) text.Append('(');
        Describe(ref text);
        if (isPredicted) text.Append(')');
    }

    // Residues in one letter, written in three.
    private protected static void AppendResidues(ref NameText text, string residues)
    {
        foreach (char residue in residues) AminoAcid.Of(residue).AppendTo(ref text);
    }

    // What stands between the parentheses.
    private protected abstract void Describe(ref NameText text);

    /// <summary>How many characters of a description say where: those of <c>Lys23_Val25</c> in <c>Lys23_Val25del</c>.</summary>
    internal static int PlaceLength(string description)
    {
        int at = ResidueLength(0);
        return at > 0 && at < description.Length && description[at] == '_' ? at + 1 + ResidueLength(at + 1) : at;

        int ResidueLength(int start)
        {
            int end = start;
            while (end < description.Length && char.IsAsciiLetter(description[end])) end++;
            int digits = end;
            while (end < description.Length && char.IsAsciiDigit(description[end])) end++;
            return digits > start && end > digits ? end - start : 0;
        }
    }
}

/// <summary>One residue becomes another, or the end (<c>Gln371Ter</c>).</summary>
/// <param name="From">The reference residue.</param>
/// <param name="Position">Its number, from 1.</param>
/// <param name="To">The new residue, or Ter.</param>
public sealed record ProteinSubstitution(AminoAcid From, int Position, AminoAcid To) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        From.AppendTo(ref text);
        text.Append(Position);
        To.AppendTo(ref text);
    }
}

/// <summary>The residue stays what it is: <c>Asn999=</c>.</summary>
/// <param name="Residue">The residue, or Ter.</param>
/// <param name="Position">Its number, from 1.</param>
public sealed record ProteinUnchanged(AminoAcid Residue, int Position) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residue.AppendTo(ref text);
        text.Append(Position);
        text.Append('=');
    }
}

/// <summary>Residues of the reference from one to another, both included: <c>Lys23_Val25</c>, or <c>Val7</c> for one alone.</summary>
/// <param name="First">The first residue.</param>
/// <param name="FirstPosition">Its number, from 1.</param>
/// <param name="Last">The last residue.</param>
/// <param name="LastPosition">Its number.</param>
public readonly record struct ResidueRange(AminoAcid First, int FirstPosition, AminoAcid Last, int LastPosition)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        First.AppendTo(ref text);
        text.Append(FirstPosition);
        if (FirstPosition == LastPosition) return;
        text.Append('_');
        Last.AppendTo(ref text);
        text.Append(LastPosition);
    }
}

/// <summary>Several residues stay what they are: <c>Leu54_Arg55=</c>.</summary>
/// <param name="Residues">The residues.</param>
public sealed record ProteinRangeUnchanged(ResidueRange Residues) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residues.AppendTo(ref text);
        text.Append('=');
    }
}

/// <summary>Residues are gone: <c>Lys23_Val25del</c>.</summary>
/// <param name="Residues">The residues.</param>
public sealed record ProteinDeletion(ResidueRange Residues) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residues.AppendTo(ref text);
        text.Append("del"u8);
    }
}

/// <summary>Residues are there twice, in tandem: <c>Lys23_Val25dup</c>.</summary>
/// <param name="Residues">The residues.</param>
public sealed record ProteinDuplication(ResidueRange Residues) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residues.AppendTo(ref text);
        text.Append("dup"u8);
    }
}

/// <summary>New residues stand between two neighbours: <c>His4_Gln5insAlaProSer</c>.</summary>
/// <param name="Neighbours">The residue before and the one behind.</param>
/// <param name="Inserted">The new residues in one letter; the last may be the stop, <c>*</c>.</param>
public sealed record ProteinInsertion(ResidueRange Neighbours, string Inserted) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Neighbours.AppendTo(ref text);
        text.Append("ins"u8);
        AppendResidues(ref text, Inserted);
    }
}

/// <summary>New residues stand in place of others: <c>Cys28_Lys29delinsTrp</c>.</summary>
/// <param name="Residues">The residues that are gone.</param>
/// <param name="Inserted">The new residues in one letter; the last may be the stop, <c>*</c>.</param>
public sealed record ProteinDeletionInsertion(ResidueRange Residues, string Inserted) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residues.AppendTo(ref text);
        text.Append("delins"u8);
        AppendResidues(ref text, Inserted);
    }
}

/// <summary>The reading frame shifts from a residue on: <c>Phe1088LeufsTer5</c>.</summary>
/// <param name="From">The first residue that changes.</param>
/// <param name="Position">Its number, from 1.</param>
/// <param name="To">What it becomes; null where the name leaves it out.</param>
/// <param name="StopAfter">The place of the new stop, counted from the changed residue as 1; null where not known.</param>
public sealed record ProteinFrameshift(AminoAcid From, int Position, AminoAcid? To, int? StopAfter) : ProteinChange
{
    /// <summary>Gets whether the name says that no stop is known, <c>fsTer?</c>; without it a name without a stop is the short form, <c>fs</c>.</summary>
    public bool IsStopUnknown { get; init; }

    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        From.AppendTo(ref text);
        text.Append(Position);
        if (To is AminoAcid to) to.AppendTo(ref text);
        text.Append("fs"u8);
        if (StopAfter is null && !IsStopUnknown) return;
        text.Append("Ter"u8);
        if (StopAfter is int stop) text.Append(stop);
        else text.Append('?');
    }
}

/// <summary>The start codon is changed; what is made instead cannot be predicted: <c>Met1?</c>.</summary>
public sealed record ProteinStartLoss : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text) => text.Append("Met1?"u8);
}

/// <summary>The stop codon becomes a residue and the protein goes on: <c>Ter394GlnextTer17</c>.</summary>
/// <param name="Position">The number of the stop codon, from 1.</param>
/// <param name="To">The residue in its place; Xaa where the name leaves it out.</param>
/// <param name="StopAfter">Residues up to the next stop; null where it cannot be known, printed <c>Ter?</c>.</param>
public sealed record ProteinExtension(int Position, AminoAcid To, int? StopAfter) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        text.Append("Ter"u8);
        text.Append(Position);
        To.AppendTo(ref text);
        text.Append("extTer"u8);
        if (StopAfter is int stop) text.Append(stop);
        else text.Append('?');
    }
}

/// <summary>The consequence for the protein is not known: <c>p.?</c>.</summary>
public sealed record ProteinUnknown : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text) => text.Append('?');
}

/// <summary>The whole protein is as the reference: <c>p.(=)</c>.</summary>
public sealed record ProteinWhollyUnchanged : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text) => text.Append('=');
}

/// <summary>No protein is made: <c>p.0</c>, or probably none, <c>p.0?</c>.</summary>
/// <param name="IsProbable">Whether that is only probable.</param>
public sealed record ProteinAbsent(bool IsProbable) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text) => text.Append(IsProbable ? "0?"u8 : "0"u8);
}

/// <summary>What becomes of a residue is not known: <c>Arg97?</c>. Of the first Met it is <see cref="ProteinStartLoss"/>.</summary>
/// <param name="Residue">The residue.</param>
/// <param name="Position">Its number, from 1.</param>
public sealed record ProteinResidueUnknown(AminoAcid Residue, int Position) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residue.AppendTo(ref text);
        text.Append(Position);
        text.Append('?');
    }
}

/// <summary>The protein starts earlier: <c>Met1ext-5</c>, <c>Met1Valext-12</c>.</summary>
/// <param name="To">What the first Met becomes; null where it stays.</param>
/// <param name="Start">The new first residue, counted back from Met1 and less than 0.</param>
public sealed record ProteinStartExtension(AminoAcid? To, int Start) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        text.Append("Met1"u8);
        if (To is AminoAcid to) to.AppendTo(ref text);
        text.Append("ext"u8);
        text.Append(Start);
    }
}

/// <summary>Residues stand in a row: <c>Ala2[10]</c>, <c>Arg65_Ser67[12]</c>.</summary>
/// <param name="Residues">The residues that are repeated.</param>
/// <param name="Count">How often they are there.</param>
public sealed record ProteinRepeat(ResidueRange Residues, RepeatCount Count) : ProteinChange
{
    /// <inheritdoc/>
    private protected override void Describe(ref NameText text)
    {
        Residues.AppendTo(ref text);
        text.Append(Count.ToString());
    }
}
