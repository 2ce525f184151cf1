using System.Globalization;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A name and where its description stands in the text, for refusals by those who want simpler names.</summary>
internal sealed record ReadName(HgvsName Name, int DescriptionAt, int EditAt);

/// <summary>Reads a whole name: reference, coordinate type, description.</summary>
internal sealed class NameReader(NameCursor cursor)
{
    private const string AnyReference = "a reference such as NM_000546.6";
    private static readonly Dictionary<HgvsKind, string> s_exampleRecords = new()
    {
        [HgvsKind.Genomic] = "a reference such as NC_000017.10",
        [HgvsKind.Coding] = "a transcript accession such as NM_000546.6",
        [HgvsKind.Protein] = "a protein accession such as NP_000537.3",
    };

    /// <summary>Reads the name; where <paramref name="wanted"/> is given, only of that coordinate type.</summary>
    public ReadName? Read(HgvsKind? wanted)
    {
        if (cursor.IsTooLong)
        {
            cursor.FailOnly(HgvsName.LongestName, "the end of the name: it is longer than 10000 characters");
            return null;
        }
        string expectedKind = wanted is HgvsKind only ? $"{only.Letter()}." : "a coordinate type: g. m. o. c. n. r. or p.";
        string expectedReference = wanted is HgvsKind known && s_exampleRecords.TryGetValue(known, out string? example) ? example : AnyReference;
        HgvsReference? reference = null;
        bool startsWithKind = cursor.Peek(1) == '.' && HgvsKindRules.TryOf(cursor.Next, out _);
        if (!startsWithKind)
        {
            if (!cursor.Rest.Contains(':'))
            {
                cursor.Fail(expectedKind);
                return null;
            }
            reference = ReadReference(expectedReference);
            if (reference is null || !cursor.Need(":")) return null;
        }
        if (!HgvsKindRules.TryOf(cursor.Next, out HgvsKind kind) || cursor.Peek(1) != '.' || (wanted is HgvsKind one && one != kind))
        {
            cursor.Fail(expectedKind);
            return null;
        }
        // A number alone names a chromosome, and no transcript or gene.
        if (reference?.Symbol is [>= '0' and <= '9', ..] && !kind.IsGenome())
        {
            cursor.FailAt(0, expectedReference);
            return null;
        }
        cursor.At += 2;
        int descriptionAt = cursor.At;
        DescriptionReader reader = new(cursor, this, kind);
        if (reader.Read() is not HgvsDescription description) return null;
        if (!cursor.IsAtEnd)
        {
            cursor.Fail("the end of the name");
            return null;
        }
        return new ReadName(new HgvsName(reference, kind, description), descriptionAt, reader.EditAt);
    }

    /// <summary>Reads what stands in front of a colon, which is left.</summary>
    public HgvsReference? ReadReference(string expected = AnyReference)
    {
        int start = cursor.At;
        if (!ReadPart(expected, out Accession? record, out string? symbol)) return null;
        if (!cursor.Take('(')) return new HgvsReference(record, null, symbol);
        int inner = cursor.At;
        if (!ReadPart("a transcript or a gene", out Accession? innerRecord, out string? innerSymbol)) return null;
        if (!cursor.Need(")")) return null;
        if (innerSymbol is [>= '0' and <= '9', ..])
        {
            cursor.FailAt(inner, "a transcript or a gene");
            return null;
        }
        if (record is Accession outer)
        {
            return innerRecord is Accession transcript ? new HgvsReference(outer, transcript, null) : new HgvsReference(outer, null, innerSymbol);
        }
        if (innerRecord is Accession behind && symbol is not [>= '0' and <= '9', ..]) return new HgvsReference(behind, null, symbol);
        cursor.FailAt(start, expected);
        return null;
    }

    // A record with its version, a gene symbol or the name of a chromosome.
    private bool ReadPart(string expected, out Accession? record, out string? symbol)
    {
        (record, symbol) = (null, null);
        int start = cursor.At;
        bool isNumber = char.IsAsciiDigit(cursor.Next);
        if (!isNumber && !char.IsAsciiLetter(cursor.Next)) return cursor.Fail(expected);
        while (isNumber ? char.IsAsciiDigit(cursor.Next) : char.IsAsciiLetterOrDigit(cursor.Next) || cursor.Next is '_' or '-') cursor.At++;
        ReadOnlySpan<char> name = cursor.From(start);
        if (name[^1] is '_' or '-') return cursor.Fail("the rest of the accession");
        bool isVersioned = cursor.Next == '.';
        if (!HgvsReference.LooksLikeRecord(name) && !isVersioned)
        {
            if (isNumber && name.Length > 2) return cursor.FailAt(start, expected);
            symbol = name.ToString();
            return true;
        }
        if (isNumber) return cursor.FailAt(start, expected);
        int dash = name.IndexOf('-');
        if (dash >= 0) return cursor.FailAt(start + dash, "a letter, a digit or an underscore");
        if (!isVersioned)
        {
            record = new Accession(name.ToString(), null);
            return true;
        }
        cursor.At++;
        int versionAt = cursor.At;
        while (char.IsAsciiDigit(cursor.Next)) cursor.At++;
        if (!int.TryParse(cursor.From(versionAt), NumberStyles.None, CultureInfo.InvariantCulture, out int version)) return cursor.FailAt(versionAt, "the version of the record");
        record = new Accession(name.ToString(), version);
        return true;
    }
}
