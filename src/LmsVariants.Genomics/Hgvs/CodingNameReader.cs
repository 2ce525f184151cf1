using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Reads a c. name from left to right and remembers where it stopped.</summary>
internal sealed class CodingNameReader(string text)
{
    private int _at;
    private string _expected = string.Empty;

    public bool TryRead([NotNullWhen(true)] out HgvsCoding? name, out ParseProblem problem)
    {
        name = Read();
        problem = name is null ? new ParseProblem(HgvsProblemCodes.NotACodingName, _at, _expected) : default;
        return name is not null;
    }

    private HgvsCoding? Read()
    {
        Accession? transcript = null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            if (!Accession.TryParse(text.AsSpan(0, colon), out Accession accession)) return Stop("a transcript accession such as NM_000546.6");
            transcript = accession;
            _at = colon + 1;
        }
        if (!Take("c.")) return Stop("c.");
        if (ReadPosition() is not CodingPosition start) return null;
        CodingPosition end = start;
        if (Take("_"))
        {
            int second = _at;
            if (ReadPosition() is not CodingPosition last) return null;
            if (last.CompareTo(start) < 0) return Stop("a position behind the first", second);
            end = last;
        }
        return ReadEdit(isRange: start != end) is NucleotideEdit edit && AtEnd() ? new HgvsCoding(transcript, start, end, edit) : null;
    }

    private CodingPosition? ReadPosition()
    {
        CodingAnchor anchor = Take("*") ? CodingAnchor.CdsEnd : CodingAnchor.CdsStart;
        bool negative = anchor == CodingAnchor.CdsStart && Take("-");
        if (ReadNumber() is not int number) return null;
        int offset = 0;
        if (_at < text.Length && text[_at] is '+' or '-')
        {
            int sign = text[_at++] == '+' ? 1 : -1;
            if (ReadNumber() is not int bases) return null;
            offset = sign * bases;
        }
        return new CodingPosition(anchor, negative ? -number : number, offset);
    }

    private int? ReadNumber()
    {
        int start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        if (int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;
        _at = start;
        _expected = "a position of at least 1";
        return null;
    }

    private NucleotideEdit? ReadEdit(bool isRange)
    {
        if (Take("=")) return new Unchanged();
        if (Take("delins")) return ReadBases("the inserted bases") is { Length: > 0 } inserted ? new DeletionInsertion(inserted) : null;
        if (Take("del"))
        {
            // Old names repeat what is deleted or duplicated; the specification now leaves it out.
            string deleted = ReadOptionalBases();
            if (deleted.Length > 0 && Take("ins")) return ReadBases("the inserted bases") is { Length: > 0 } replacement ? new DeletionInsertion(replacement) : null;
            return new Deletion();
        }
        if (Take("dup"))
        {
            ReadOptionalBases();
            return new Duplication();
        }
        if (Take("inv"))
        {
            ReadOptionalBases();
            return new Inversion();
        }
        if (isRange && Take("ins"))
        {
            return ReadBases("the inserted bases") is { Length: > 0 } bases ? new Insertion(bases) : null;
        }
        return isRange ? StopEdit("del, dup, ins, inv, delins or =") : ReadSubstitution();
    }

    private NucleotideEdit? ReadSubstitution()
    {
        int start = _at;
        string from = ReadOptionalBases();
        if (from.Length == 1 && Take("="))
        {
            return new Unchanged();
        }
        if (from.Length == 1 && Take(">"))
        {
            int second = _at;
            string to = ReadOptionalBases();
            if (to.Length == 1 && to != from) return new Substitution(from[0], to[0]);
            _at = second;
            return StopEdit("one other base");
        }
        _at = start;
        return StopEdit("a change such as G>A, del, dup, delinsT or =");
    }

    private string ReadBases(string what)
    {
        string bases = ReadOptionalBases();
        if (bases.Length == 0) _expected = what;
        return bases;
    }

    private string ReadOptionalBases()
    {
        int start = _at;
        while (_at < text.Length && text[_at] is 'A' or 'C' or 'G' or 'T') _at++;
        return text[start.._at];
    }

    private bool Take(string token)
    {
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0) return false;
        _at += token.Length;
        return true;
    }

    private bool AtEnd()
    {
        if (_at == text.Length) return true;
        _expected = "the end of the name";
        return false;
    }

    private HgvsCoding? Stop(string expected, int at)
    {
        _at = at;
        return Stop(expected);
    }

    private HgvsCoding? Stop(string expected)
    {
        _expected = expected;
        return null;
    }

    private NucleotideEdit? StopEdit(string expected)
    {
        _expected = expected;
        return null;
    }
}
