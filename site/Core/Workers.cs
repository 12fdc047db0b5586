using System.Runtime.ExceptionServices;

namespace KtSite.Core;

/// <summary>
/// Work on many pieces side by side: one worker a processor, each taking the next piece. Pieces differ a hundredfold in cost, so none is given out in advance.
/// </summary>
internal static class Workers
{
    /// <summary>Runs them until all pieces are done.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the pieces whose numbers it is given, from 0; called by each worker once.</param>
    /// <param name="stop">Ends it early.</param>
    /// <remarks>Of what the work throws the first is thrown here.</remarks>
    public static void Run(int count, Action<IEnumerable<int>> work, CancellationToken stop = default)
    {
        var taken = -1;
        IEnumerable<int> Pieces()
        {
            for (var i = Interlocked.Increment(ref taken); i < count; i = Interlocked.Increment(ref taken)) yield return i;
        }

        Start(count, () => work(Pieces()), stop);
    }

    /// <summary>Runs them until all pieces are done, while pieces are still being found.</summary>
    /// <param name="found">Finds the pieces, for one worker at a time.</param>
    /// <param name="work">Does the pieces that it is given; called by each worker once.</param>
    /// <remarks>Of what finding and working throw the first is thrown here.</remarks>
    public static void Run<T>(IEnumerable<T> found, Action<IEnumerable<T>> work)
    {
        using var all = found.GetEnumerator();
        var gate = new Lock();
        IEnumerable<T> Pieces()
        {
            while (true)
            {
                T piece;
                lock (gate)
                {
                    if (!all.MoveNext()) yield break;
                    piece = all.Current;
                }

                yield return piece;
            }
        }

        Start(int.MaxValue, () => work(Pieces()), CancellationToken.None);
    }

    /// <summary>Does different things side by side.</summary>
    /// <remarks>What they throw is thrown here, as <see cref="Run(int, Action{IEnumerable{int}}, CancellationToken)"/> does.</remarks>
    public static void Together(params Action[] all) => Plainly(() => Parallel.Invoke(all));

    private static void Start(int most, Action work, CancellationToken stop) =>
        Plainly(() => Parallel.For(0, Math.Min(Environment.ProcessorCount, most), new ParallelOptions { CancellationToken = stop }, _ => work()));

    // Who reads a file that is gone is to learn that, not that one or more errors occurred.
    private static void Plainly(Action run)
    {
        try
        {
            run();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
