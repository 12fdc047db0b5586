using System.Buffers;
using KtSite.Core;

namespace KtSite.Preview;

/// <summary>The site as it is right now, and what is wrong with it.</summary>
/// <param name="Files">Bytes by address.</param>
/// <param name="Problems">What is wrong with the newest sources; then the files are those of the last good build.</param>
/// <param name="Number">Counts the builds.</param>
internal sealed record PreviewState(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Problems, int Number);

/// <summary>Builds again and again into memory. Nothing is written to disk.</summary>
/// <param name="plan">Reads and plans the site: items to render, how to render them, and problems.</param>
internal sealed class PreviewSession(Func<PreviewPlan> plan)
{
    private readonly OutputMemo memo = new();
    private readonly Lock gate = new();
    private volatile PreviewState state = new(new Dictionary<string, byte[]>(), [], 0);
    private TaskCompletionSource changed = NewSignal();

    /// <summary>The newest state.</summary>
    public PreviewState State => state;

    /// <summary>Ends when the next build does.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Builds from the files as they are now. Only what changed is read and rendered.</summary>
    public PreviewState Build()
    {
        lock (gate)
        {
            var now = plan();
            var problems = now.Problems.ToList();
            var files = state.Files;
            if (problems.TrueForAll(p => p.Severity != Severity.Error))
            {
                memo.UseTheme(now.ThemeRevision);
                var stage = new MemoryStage();
                problems.AddRange(Engine.Output(now.Items, () => memo.Around(now.Renderer()), stage, now.Build!));
                if (problems.TrueForAll(p => p.Severity != Severity.Error)) files = stage.Files;
            }

            state = new PreviewState(files, problems, state.Number + 1);
            Interlocked.Exchange(ref changed, NewSignal()).SetResult();
            return state;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class MemoryStage : IOutputStage
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, byte[]> Files => files;

        public void Add(OutputItem item, ReadOnlySpan<byte> bytes) => files[item.Path.Address] = bytes.ToArray();

        public void Commit()
        {
        }

        public void Discard()
        {
        }
    }
}

/// <summary>One plan of the preview.</summary>
/// <param name="Items">What to render.</param>
/// <param name="Renderer">Makes a renderer for a worker.</param>
/// <param name="Build">Settings and clock; null when not even those could be read.</param>
/// <param name="ThemeRevision">Changes with the theme.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record PreviewPlan(
    IReadOnlyList<OutputItem> Items, Func<IOutputRenderer> Renderer, BuildContext? Build, string ThemeRevision, IReadOnlyList<Diagnostic> Problems);
