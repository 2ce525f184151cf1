using System.Collections.Immutable;

using LmsVariants.Pipeline.Cohort;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>A stretch of columns of the matrix that is drawn as one picture, with its measures in units of the picture.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="First">The first column, from 0.</param>
/// <param name="Count">How many columns.</param>
/// <param name="Pitch">The width of a column, with the space to the next one.</param>
/// <param name="Rows">The rows that are drawn.</param>
public sealed record MatrixPart(CohortMatrix Matrix, int First, int Count, int Pitch, ImmutableArray<MatrixRow> Rows)
{
    /// <summary>How many columns the matrix shows at most.</summary>
    public const int MostColumns = 400;

    /// <summary>How many rows the matrix shows at most.</summary>
    public const int MostRows = 40;

    /// <summary>The space left of the cells, for gene and share.</summary>
    public const int Left = 128;

    /// <summary>The height of a row, with the space to the next one.</summary>
    public const int RowPitch = 16;

    /// <summary>The height of a cell.</summary>
    public const int CellHeight = 14;

    /// <summary>Rows of the tracks above the genes: tumour type and three biomarkers.</summary>
    public const int Tracks = 4;

    /// <summary>The space for the names of the cases.</summary>
    public const int Names = 104;

    /// <summary>The length of the longest bar.</summary>
    public const int Bar = 130;

    private const int MostOfPart = 80;
    private const int Room = 880;
    private const int WidestPitch = 22;
    private const int TrackGap = 8;

    /// <summary>Gets whether it has the bars, which are those of all cases.</summary>
    public bool HasBars => First == 0;

    /// <summary>Gets the width of a cell.</summary>
    public int CellWidth => Pitch - 1;

    /// <summary>Gets where the bars begin.</summary>
    public int BarsAt => Left + (Count * Pitch) + 14;

    /// <summary>Gets the width of the picture.</summary>
    public int Width => BarsAt + Bar + 60;

    /// <summary>Gets where the cells of the genes begin.</summary>
    public static int Top => (Tracks * RowPitch) + TrackGap;

    /// <summary>Gets where the names of the cases begin.</summary>
    public int Bottom => Top + (Rows.Length * RowPitch);

    /// <summary>Gets the height of the picture.</summary>
    public int Height => Bottom + Names;

    /// <summary>The pictures of a matrix.</summary>
    public static ImmutableArray<MatrixPart> Of(CohortMatrix matrix)
    {
        int columns = Math.Min(matrix.Cases.Length, MostColumns);
        ImmutableArray<MatrixRow> rows = [.. matrix.Rows.Take(MostRows)];
        // As few pictures as will do, and all of about one width.
        int parts = (columns + MostOfPart - 1) / MostOfPart;
        int ofPart = (columns + parts - 1) / parts;
        int pitch = Math.Min(WidestPitch, Room / ofPart);
        return [.. Enumerable.Range(0, parts).Select(part => new MatrixPart(matrix, part * ofPart, Math.Min(ofPart, columns - (part * ofPart)), pitch, rows))];
    }

    /// <summary>Where a column begins.</summary>
    public int X(int column) => Left + ((column - First) * Pitch);

    /// <summary>Stretches of columns of a row that look the same and have no finding.</summary>
    public IEnumerable<(Sight Sight, int From, int Columns)> Background(MatrixRow row)
    {
        int from = First;
        for (int column = First; column < First + Count; column++)
        {
            Sight sight = SightAt(row, column);
            if (column + 1 < First + Count && SightAt(row, column + 1) == sight) continue;
            yield return (sight, from, column + 1 - from);
            from = column + 1;
        }
    }

    // Behind a finding lies the cell of a gene that was looked at.
    private Sight SightAt(MatrixRow row, int column) => row.Altered.ContainsKey(column) ? Sight.Whole : Matrix.SightOf(row, column);
}
