using System.Collections.Immutable;
using System.Text;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>What a name says behind its coordinate type.</summary>
public abstract record HgvsDescription
{
    private protected HgvsDescription()
    {
    }
}

/// <summary>A change of DNA or RNA at a place: <c>743G&gt;A</c>.</summary>
/// <param name="Location">Where.</param>
/// <param name="Edit">What happens there.</param>
public sealed record NucleotideVariant(HgvsLocation Location, NucleotideEdit Edit) : HgvsDescription
{
    /// <summary>Gets whether all of it is predicted or uncertain: <c>(5g&gt;u)</c>.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Gets whether the change alone is uncertain: <c>5(g&gt;u)</c>.</summary>
    public bool IsEditUncertain { get; init; }

    /// <summary>Gets the reference bases that the name repeats (<c>delACT</c>, <c>A=</c>); null where it does not. They are not printed and no part of the value.</summary>
    public string? StatedReference { get; init; }

    /// <summary>Gets the number of bases that the name repeats (<c>del5</c>); null where it does not. It is not printed and no part of the value.</summary>
    public int? StatedLength { get; init; }

    /// <inheritdoc/>
    public bool Equals(NucleotideVariant? other) => other is not null
        && (Location, Edit, IsUncertain, IsEditUncertain) == (other.Location, other.Edit, other.IsUncertain, other.IsEditUncertain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Edit, IsUncertain, IsEditUncertain);

    /// <inheritdoc/>
    public override string ToString() => IsUncertain ? $"({Location}{EditText})" : $"{Location}{EditText}";

    /// <summary>The change without its place.</summary>
    internal string EditText => IsEditUncertain ? $"({Edit})" : Edit.ToString();
}

/// <summary>A change of a protein, observed or, in parentheses, predicted.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsPredicted">Whether it is predicted from DNA or RNA and not observed.</param>
public sealed record ProteinVariant(ProteinChange Change, bool IsPredicted) : HgvsDescription
{
    /// <summary>Gets whether it lies somewhere between the residues named: <c>(Met1_Gly10)del</c>.</summary>
    public bool IsPlaceUncertain { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string text = Change.Bare;
        if (IsPlaceUncertain)
        {
            int place = ProteinChange.PlaceLength(text);
            text = $"({text[..place]}){text[place..]}";
        }
        return IsPredicted ? $"({text})" : text;
    }
}

/// <summary>What is said of a sequence as a whole.</summary>
public enum SequenceState
{
    /// <summary>It is as the reference, <c>=</c>.</summary>
    Unchanged,

    /// <summary>Nothing is known of it, <c>?</c>.</summary>
    Unknown,

    /// <summary>It is not there or not made, <c>0</c>.</summary>
    None,

    /// <summary>Splicing is changed, <c>spl</c> (RNA).</summary>
    Spliced,

    /// <summary>Splicing is probably changed, <c>spl?</c> (RNA).</summary>
    ProbablySpliced,
}

/// <summary>DNA or RNA of which only something as a whole is said: <c>=</c>, <c>?</c>, <c>0</c>, <c>spl</c>.</summary>
/// <param name="State">What is said.</param>
/// <param name="IsUncertain">Whether in parentheses.</param>
public sealed record WholeSequence(SequenceState State, bool IsUncertain) : HgvsDescription
{
    /// <inheritdoc/>
    public override string ToString() => IsUncertain ? $"({Text})" : Text;

    private string Text => State switch
    {
        SequenceState.Unchanged => "=",
        SequenceState.Unknown => "?",
        SequenceState.None => "0",
        SequenceState.Spliced => "spl",
        SequenceState.ProbablySpliced => "spl?",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>How a change stands to the one before it.</summary>
public enum HgvsJoint
{
    /// <summary>On the same molecule, <c>[a;b]</c>.</summary>
    Cis,

    /// <summary>On the other molecule, <c>[a];[b]</c>.</summary>
    Trans,

    /// <summary>Not known on which, <c>a(;)b</c>.</summary>
    UnknownPhase,

    /// <summary>In other cells of the same origin, <c>a/b</c>.</summary>
    Mosaic,

    /// <summary>In cells of another origin, <c>a//b</c>.</summary>
    Chimeric,

    /// <summary>Instead of it, <c>a^b</c>.</summary>
    Or,

    /// <summary>In another product of the same allele, <c>[a,b]</c>.</summary>
    AnotherProduct,
}

/// <summary>Several changes, or one in brackets.</summary>
/// <remarks>HGVS nomenclature 21.0, alleles. Where two members share a place, as in <c>85=/T&gt;C</c>, each holds it and it is printed once.</remarks>
public sealed record HgvsAllele : HgvsDescription
{
    private static readonly string[] Separators = [";", ";", "(;)", "/", "//", "^", ","];

    internal HgvsAllele(ImmutableArray<HgvsDescription> members, ImmutableArray<HgvsJoint> joints, bool isBracketed, bool isPredicted)
    {
        (Members, Joints, IsBracketed, IsPredicted) = (members, joints, isBracketed, isPredicted);
    }

    /// <summary>Gets the members, in the order in which they stand.</summary>
    public ImmutableArray<HgvsDescription> Members { get; }

    /// <summary>Gets what joins each member but the first to the one before it: one fewer than members.</summary>
    public ImmutableArray<HgvsJoint> Joints { get; }

    /// <summary>Gets whether it stands in brackets: what is in them is one molecule.</summary>
    public bool IsBracketed { get; }

    /// <summary>Gets whether one pair of parentheses holds all of them: <c>(Ser73Arg;Asn103del)</c>.</summary>
    public bool IsPredicted { get; }

    /// <inheritdoc/>
    public bool Equals(HgvsAllele? other) => other is not null
        && (IsBracketed, IsPredicted) == (other.IsBracketed, other.IsPredicted)
        && Joints.SequenceEqual(other.Joints) && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(IsBracketed ? "[" : string.Empty).Append(IsPredicted ? "(" : string.Empty);
        for (int i = 0; i < Members.Length; i++)
        {
            if (i == 0)
            {
                text.Append(Members[0]);
                continue;
            }
            text.Append(Separators[(int)Joints[i - 1]]);
            text.Append(SharesPlace(Joints[i - 1]) ? WithoutPlaceOf(Members[i - 1], Members[i]) : Members[i].ToString());
        }
        return text.Append(IsPredicted ? ")" : string.Empty).Append(IsBracketed ? "]" : string.Empty).ToString();
    }

    /// <summary>Whether a member behind this joint may leave out the place that it shares.</summary>
    internal static bool SharesPlace(HgvsJoint joint) => joint is HgvsJoint.Mosaic or HgvsJoint.Chimeric or HgvsJoint.Trans;

    private static string WithoutPlaceOf(HgvsDescription before, HgvsDescription member) => (before, member) switch
    {
        (NucleotideVariant { IsUncertain: false } a, NucleotideVariant { IsUncertain: false, IsEditUncertain: false } b) when a.Location == b.Location => WithoutUnit(a, b),
        (ProteinVariant { IsPredicted: false, IsPlaceUncertain: false } a, ProteinVariant { IsPredicted: false, IsPlaceUncertain: false } b) when SamePlace(a, b) && WithoutPlace(b.Change) is [not ('=' or '?'), ..] change => change,
        _ => member.ToString(),
    };

    // TG[14];[18]: the second count is one of the same unit.
    private static string WithoutUnit(NucleotideVariant a, NucleotideVariant b) => (a.Edit, b.Edit) switch
    {
        (RepeatedSequence { Units: [RepeatUnit first] }, RepeatedSequence { Units: [RepeatUnit second] }) when first.Bases == second.Bases =>
            second.Count.ToString(),
        _ => b.EditText,
    };

    // = and ? alone would speak of the whole protein.
    private static string WithoutPlace(ProteinChange change) => change.Bare[ProteinChange.PlaceLength(change.Bare)..];

    private static bool SamePlace(ProteinVariant a, ProteinVariant b)
    {
        (string first, string second) = (a.Change.Bare, b.Change.Bare);
        int length = ProteinChange.PlaceLength(first);
        return length > 0 && a.Change.SharedPlace is not null && length == ProteinChange.PlaceLength(second) && first.AsSpan(0, length).SequenceEqual(second.AsSpan(0, length));
    }
}

/// <summary>Transcripts that are joined, as a fusion of genes makes them: <c>-358_555::NM_000251.2:r.212_*279</c>.</summary>
/// <remarks>HGVS nomenclature 21.0, RNA adjoined transcripts.</remarks>
public sealed record AdjoinedTranscripts : HgvsDescription
{
    internal AdjoinedTranscripts(ImmutableArray<InsertedPart> parts) => Parts = parts;

    /// <summary>Gets the parts from 5' to 3': stretches of transcripts, and bases between them.</summary>
    public ImmutableArray<InsertedPart> Parts { get; }

    /// <inheritdoc/>
    public bool Equals(AdjoinedTranscripts? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Join("::", Parts);
}
