using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Preview;

/// <summary>The site as it is right now, and what is wrong with it.</summary>
/// <param name="Number">Counts the builds.</param>
/// <param name="Files">Bytes by address.</param>
/// <param name="Changed">Addresses whose bytes are other than in the build before.</param>
/// <param name="Plan">The newest plan: its problems may be newer than the files, which are those of the last good build.</param>
/// <param name="Problems">What is wrong with the newest sources.</param>
internal sealed record PreviewState(int Number, IReadOnlyDictionary<string, byte[]> Files, IReadOnlySet<string> Changed, PreviewPlan Plan, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>Whether the files are older than the sources, because these have errors.</summary>
    public bool IsOld => Problems.Any(p => p.Severity == Severity.Error);
}

/// <summary>One plan of the preview.</summary>
/// <param name="Output">Renders and checks what was planned; null when errors forbid it.</param>
/// <param name="ThemeRevision">Changes with the theme.</param>
/// <param name="Problems">What is wrong with the sources.</param>
/// <param name="Sources">The files, for excerpts.</param>
/// <param name="Pages">What is known of each page, by address; found when a browser asks.</param>
internal sealed record PreviewPlan(
    Func<OutputMemo, IOutputStage, IReadOnlyList<Diagnostic>>? Output,
    string ThemeRevision,
    IReadOnlyList<Diagnostic> Problems,
    SourceTree Sources,
    Lazy<IReadOnlyDictionary<string, PreviewPage>> Pages);

/// <summary>Builds again and again into memory. Nothing is written to disk.</summary>
/// <param name="plan">Reads and plans the site; is given the absolute paths of the only files that changed, where they are known.</param>
internal sealed class PreviewSession(Func<IReadOnlyCollection<string>?, PreviewPlan> plan)
{
    private readonly OutputMemo memo = new();
    private readonly Lock gate = new();
    private volatile PreviewState? state;
    // What was rendered last, whether it could be shown or not: what is known of pages is known of these bytes.
    private IReadOnlyDictionary<string, byte[]> last = new Dictionary<string, byte[]>();
    private TaskCompletionSource changed = NewSignal();

    /// <summary>The newest state.</summary>
    /// <exception cref="InvalidOperationException">Nothing was built yet.</exception>
    public PreviewState State => state ?? throw new InvalidOperationException("nothing was built yet");

    /// <summary>Ends when the next build does.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Builds from the files as they are now. Only what changed is read and rendered.</summary>
    /// <param name="told">The absolute paths of the only files that changed; null where any may have.</param>
    public PreviewState Build(IReadOnlyCollection<string>? told = null)
    {
        lock (gate)
        {
            var now = plan(told);
            var problems = now.Problems.ToList();
            var before = state?.Files ?? new Dictionary<string, byte[]>();
            var files = before;
            IReadOnlySet<string> difference = new HashSet<string>();
            if (now.Output is { } output)
            {
                memo.UseTheme(now.ThemeRevision);
                var stage = new MemoryStage(last);
                try
                {
                    problems.AddRange(output(memo, stage));
                }
                finally
                {
                    last = stage.Files;
                }

                if (!problems.Exists(p => p.Severity == Severity.Error))
                {
                    files = stage.Files;
                    difference = stage.Before == before ? stage.Changed : Difference(before, files);
                }
            }

            state = new PreviewState((state?.Number ?? 0) + 1, files, difference, now, problems);
            Interlocked.Exchange(ref changed, NewSignal()).SetResult();
            return state;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static HashSet<string> Difference(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after) =>
        [.. before.Keys.Where(a => !after.ContainsKey(a)), .. after.Where(f => !before.TryGetValue(f.Key, out var old) || !ReferenceEquals(old, f.Value)).Select(f => f.Key)];

    // Equal bytes stay the same array, so that what changed is told by looking at references.
    private sealed class MemoryStage(IReadOnlyDictionary<string, byte[]> before) : IKeepingStage
    {
        private readonly ConcurrentDictionary<string, byte[]> files = new(Environment.ProcessorCount, before.Count, StringComparer.Ordinal);
        private readonly ConcurrentBag<string> added = [];
        private int kept;

        public IReadOnlyDictionary<string, byte[]> Before => before;

        public IReadOnlyDictionary<string, byte[]> Files => files;

        // Where every file of before was kept or made anew, none is gone.
        public IReadOnlySet<string> Changed => kept + added.Count(before.ContainsKey) == before.Count ? added.ToHashSet(StringComparer.Ordinal) : Difference(before, files);

        public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
        {
            if (before.TryGetValue(item.Path.Address, out var old) && bytes.SequenceEqual(old))
            {
                files[item.Path.Address] = old;
                Interlocked.Increment(ref kept);
                return;
            }

            files[item.Path.Address] = bytes.ToArray();
            added.Add(item.Path.Address);
        }

        public bool TryKeep(OutputItem item)
        {
            if (!before.TryGetValue(item.Path.Address, out var old)) return false;
            files[item.Path.Address] = old;
            Interlocked.Increment(ref kept);
            return true;
        }

        public void Commit()
        {
        }

        public void Discard()
        {
        }
    }
}
