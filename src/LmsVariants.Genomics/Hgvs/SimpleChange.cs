namespace LmsVariants.Genomics.Hgvs;

/// <summary>One certain change of known bases at a known place: what can be computed with.</summary>
internal sealed record SimpleChange(HgvsReference? Reference, HgvsPoint Start, HgvsPoint End, NucleotideVariant Variant)
{
    /// <summary>Reads a name of that coordinate type and says of any other description what was expected in its place.</summary>
    public static SimpleChange? Read(NameCursor cursor, HgvsKind kind)
    {
        if (new NameReader(cursor).Read(kind) is not ReadName read) return null;
        if (read.Name.Description is WholeSequence) return Refuse(read.DescriptionAt, "a position of at least 1");
        if (read.Name.Description is not NucleotideVariant variant) return Refuse(read.DescriptionAt, "one change, not an allele");
        if (variant.IsUncertain) return Refuse(read.DescriptionAt, "a change that is certain, without parentheses");
        if (!variant.Location.IsKnown) return Refuse(read.DescriptionAt, "positions that are known");
        if (variant.IsEditUncertain) return Refuse(read.EditAt, "a change that is certain, without parentheses");
        bool isRange = variant.Location.End is not null;
        bool isSimple = variant.Edit switch
        {
            Substitution => !isRange,
            Deletion or Duplication or Inversion or Insertion or DeletionInsertion or Unchanged => true,
            _ => false,
        };
        if (!isSimple) return Refuse(read.EditAt, isRange ? "del, dup, ins, inv, delins or =" : "a change such as G>A, del, dup, delinsT or =");
        // From a base that is not known nothing can be computed, neither a codon nor a check.
        if (HasUnknownBases(variant.Edit)) return Refuse(read.EditAt, "bases that are known, A C G or T");
        HgvsPoint start = variant.Location.Start.First;
        return new SimpleChange(read.Name.Reference, start, variant.Location.End?.First ?? start, variant);

        SimpleChange? Refuse(int at, string expected)
        {
            cursor.FailOnly(at, expected);
            return null;
        }
    }

    private static bool HasUnknownBases(NucleotideEdit edit) => edit switch
    {
        Substitution one => one.From == 'N' || one.To == 'N',
        Insertion insertion => insertion.Inserted.Contains('N'),
        DeletionInsertion replacement => replacement.Inserted.Contains('N'),
        _ => false,
    };
}
