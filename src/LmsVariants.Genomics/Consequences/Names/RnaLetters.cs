using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The letters of RNA and those of the DNA that it is read from: <c>u</c> for <c>T</c>, lower case for upper.</summary>
internal static class RnaLetters
{
    /// <summary>The change in letters of DNA.</summary>
    public static NucleotideVariant ToDna(NucleotideVariant variant) => With(variant, Dna);

    /// <summary>The change in letters of RNA.</summary>
    public static NucleotideVariant ToRna(NucleotideVariant variant) => With(variant, Rna);

    /// <summary>Bases of DNA in letters of RNA.</summary>
    public static string ToRna(string bases) => new([.. bases.Select(Rna)]);

    private static char Dna(char letter) => letter == 'u' ? 'T' : char.ToUpperInvariant(letter);

    private static char Rna(char letter) => letter == 'T' ? 'u' : char.ToLowerInvariant(letter);

    private static NucleotideVariant With(NucleotideVariant variant, Func<char, char> letter)
    {
        return variant with
        {
            Edit = variant.Edit switch
            {
                Substitution one => new Substitution(letter(one.From), letter(one.To)),
                Insertion insertion => new Insertion(All(insertion.Inserted)),
                DeletionInsertion change => new DeletionInsertion(All(change.Inserted)),
                RepeatedSequence repeat => new RepeatedSequence([.. repeat.Units.Select(unit => unit with { Bases = All(unit.Bases) })]),
                SequenceInsertion insertion => new SequenceInsertion(Parts(insertion.Inserted)),
                SequenceDeletionInsertion change => new SequenceDeletionInsertion(Parts(change.Inserted)),
                NucleotideEdit other => other,
            },
            StatedReference = variant.StatedReference is string stated ? All(stated) : null,
        };

        string All(string bases) => new([.. bases.Select(letter)]);

        InsertedSequence Parts(InsertedSequence inserted) => new(
        [
            .. inserted.Parts.Select<InsertedPart, InsertedPart>(part => part switch
            {
                InsertedBases written => new InsertedBases(All(written.Bases)),
                InsertedRepeat repeat => repeat with { Bases = All(repeat.Bases) },
                InsertedPart other => other,
            }),
        ]);
    }
}
