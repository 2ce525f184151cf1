using System.Runtime.ExceptionServices;

namespace LmsVariants.Formats.InOrder;

/// <summary>Work that several threads do at once and whose results come back in the order of what it was done on.</summary>
/// <remarks>
/// What comes out does not depend on the number of threads: the source is read, and the results are taken, by one thread alone.
/// A few pieces for each thread are under way, so memory does not grow with the source; few enough to hold, enough that no thread falls asleep
/// between one and the next, which takes longer than to work on a small one.
/// </remarks>
internal static class OrderedWork
{
    private const int PiecesOfThread = 2;

    /// <summary>Works on each piece of the source.</summary>
    /// <param name="source">The pieces; read ahead as far as there are threads to work on them.</param>
    /// <param name="threads">How many threads work; with one it is the caller's.</param>
    /// <param name="work">The work, which shares nothing with that on another piece.</param>
    /// <exception cref="Exception">What the source or the work threw, after the results of all pieces before.</exception>
    public static IEnumerable<TResult> Of<TPiece, TResult>(IEnumerable<TPiece> source, int threads, Func<TPiece, TResult> work) =>
        threads == 1 ? source.Select(work) : OnThreads(source, threads, work);

    private static IEnumerable<TResult> OnThreads<TPiece, TResult>(IEnumerable<TPiece> source, int threads, Func<TPiece, TResult> work)
    {
        using IEnumerator<TPiece> pieces = source.GetEnumerator();
        Queue<Task<TResult>> underWay = new();
        ExceptionDispatchInfo? broken = null;
        try
        {
            while (true)
            {
                while (broken is null && underWay.Count < threads * PiecesOfThread && TryMove(pieces, ref broken))
                {
                    TPiece piece = pieces.Current;
                    underWay.Enqueue(Task.Run(() => work(piece)));
                }
                if (!underWay.TryDequeue(out Task<TResult>? next)) break;
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Who stops early must not leave work behind that still reads what is given back.
            Task.WhenAll(underWay).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }
        broken?.Throw();
    }

    private static bool TryMove<TPiece>(IEnumerator<TPiece> pieces, ref ExceptionDispatchInfo? broken)
    {
        try
        {
            return pieces.MoveNext();
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            broken = ExceptionDispatchInfo.Capture(thrown);
            return false;
        }
    }
}
