using System.Buffers;

namespace KtSite.Core;

/// <summary>Runs the phases over the pipelines: the whole build on one screen.</summary>
public sealed class Engine
{
    private readonly IReadOnlyList<Pipeline> pipelines;
    private readonly IReadOnlyList<IReadOnlyList<Pipeline>> waves;

    /// <summary>An engine over pipelines in the order of their output.</summary>
    /// <exception cref="ArgumentException">A dependency is made by no pipeline, or dependencies run in a circle.</exception>
    public Engine(IReadOnlyList<Pipeline> pipelines)
    {
        this.pipelines = pipelines;
        waves = PipelineOrder.Waves(pipelines);
    }

    /// <summary>Input, process and post-process: all that decides what will be written, and all that is wrong with it.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="build">Settings and clock.</param>
    /// <param name="once">Whether nothing has to be remembered for another plan.</param>
    public BuildPlan Plan(SourceTree sources, BuildContext build, bool once = false)
    {
        var (read, unreadable) = Timed("read the sources", build, () => Input(sources, build, once));
        var problems = read.Values.SelectMany(r => r).SelectMany(r => r.Problems).ToList();
        var (site, heldBack) = Timed("process", build, () => Process(sources, read, unreadable, build, problems));
        problems.AddRange(Timed("check", build, () => Check(site, build).ToArray()));
        // A site with broken records would only raise further errors about their absence.
        IReadOnlyList<PipelineOutputs> planned = problems.Exists(p => p.Severity == Severity.Error) ? [] : Timed("plan", build, () => PostProcess(site, build, problems));
        OutputItem[] outputs = [.. planned.SelectMany(p => p.Items)];
        problems.AddRange(IdentityCheck.Run(outputs));
        return new BuildPlan(site, outputs, heldBack, Sorted(problems)) { ByPipeline = planned };
    }

    /// <summary>Renders planned items into the stage, in parallel.</summary>
    /// <returns>What went wrong, sorted; what the plan has told already is not told again.</returns>
    public static IReadOnlyList<Diagnostic> Output(
        IReadOnlyList<OutputItem> items,
        BuildPlan plan,
        Func<IOutputRenderer> perWorker,
        IOutputStage stage,
        BuildContext build,
        Action? itemDone = null,
        CancellationToken stop = default)
    {
        var problems = new List<Diagnostic>();
        OutputItem[] work = [.. items.Where(i => i.IsDear), .. items.Where(i => !i.IsDear)];
        Workers.Run(work.Length, pieces =>
        {
            using var renderer = perWorker();
            var buffer = new ArrayBufferWriter<byte>(64 * 1024);
            var apart = build.Apart();
            foreach (var i in pieces)
            {
                using var timing = build.Timings?.Measure(TimingKind.Item, work[i].Path.Address);
                stop.ThrowIfCancellationRequested();
                Write(work[i], renderer, buffer, stage, apart);
                itemDone?.Invoke();
            }

            lock (problems) problems.AddRange(apart.Problems.All);
        }, stop);
        return Sorted(problems.Except(plan.Diagnostics));
    }

    private static void Write(OutputItem planned, IOutputRenderer renderer, ArrayBufferWriter<byte> buffer, IOutputStage stage, BuildContext build)
    {
        var remembering = stage as IRememberingStage;
        var inputs = remembering is null ? null : planned.Inputs;
        if (inputs is not null && remembering!.TryKeep(planned, new Formation(inputs, null))) return;
        var before = build.Problems.Count;
        var item = planned.Composed(build);
        // What was wrong is to be told again.
        if (build.Problems.Count > before) inputs = null;
        var view = remembering is null || (inputs is not null && !remembering.HasBefore) ? null : renderer.HashOf(item);
        if (view is not null && remembering!.TryKeep(item, new Formation(inputs, view))) return;
        buffer.ResetWrittenCount();
        before = build.Problems.Count;
        (inputs is null ? renderer : renderer.Direct).Render(item, buffer, build);
        if (remembering is null || (inputs ?? view) is null || build.Problems.Count > before) stage.Add(item, buffer.WrittenSpan);
        else remembering.Add(item, buffer.WrittenSpan, new Formation(inputs, view));
    }

    private (Dictionary<Pipeline, InputResult[]> Read, HashSet<string> Unreadable) Input(SourceTree sources, BuildContext build, bool once)
    {
        var results = new Dictionary<Pipeline, InputResult[]>();
        var found = new IReadOnlyList<SourceFile>[pipelines.Count];
        Workers.Run(found.Length, pieces =>
        {
            foreach (var i in pieces) found[i] = pipelines[i].FilesIn(sources);
        });
        var work = new List<InputWork>(once ? found.Sum(f => f.Count) : 0);
        for (var at = 0; at < found.Length; at++)
        {
            var (pipeline, files) = (pipelines[at], found[at]);
            var given = results[pipeline] = new InputResult[files.Count];
            if (!once) pipeline.Recall(files, given, build.SettingsHash);
            for (var i = 0; i < files.Count; i++)
            {
                if (given[i] is null) work.Add(new InputWork(pipeline, files[i], given, i));
            }
        }

        Workers.Run(work.Count, pieces =>
        {
            var apart = build.Apart();
            foreach (var one in pieces.Select(i => work[i]))
            {
                using var timing = build.Timings?.Measure(TimingKind.Pipeline, one.Pipeline.Name, "input");
                one.Given[one.Index] = one.Pipeline.RunInput(one.File, apart);
                // Hardly any file has problems, so a worker needs hardly ever another place for them.
                if (apart.Problems.Count > 0) apart = build.Apart();
            }
        });
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < found.Length; at++)
        {
            var given = results[pipelines[at]];
            if (!once) pipelines[at].Remember(found[at], given, build.SettingsHash);
            for (var i = 0; i < given.Length; i++)
            {
                if (given[i] is { Documents.Count: 0, Problems.Count: > 0 } broken && broken.Problems.Any(p => p.Severity == Severity.Error)) unreadable.Add(found[at][i].Path);
            }
        }

        return (results, unreadable);
    }

    private readonly record struct InputWork(Pipeline Pipeline, SourceFile File, InputResult[] Given, int Index);

    private IEnumerable<Diagnostic> Check(Site site, BuildContext build)
    {
        var contexts = pipelines.Select(_ => build.Apart()).ToArray();
        Diagnostic[] twice = [];
        Workers.Run(pipelines.Count + 1, pieces =>
        {
            foreach (var i in pieces)
            {
                if (i == pipelines.Count)
                {
                    twice = [.. IdentityCheck.Run(site)];
                    continue;
                }

                using var _ = build.Timings?.Measure(TimingKind.Pipeline, pipelines[i].Name, "check");
                pipelines[i].Check(site, contexts[i]);
            }
        });
        return twice.Concat(contexts.SelectMany(c => c.Problems.All));
    }

    private (Site Site, IReadOnlyList<HeldBack> HeldBack) Process(
        SourceTree sources, Dictionary<Pipeline, InputResult[]> read, HashSet<string> unreadable, BuildContext build, List<Diagnostic> problems)
    {
        var known = new Dictionary<Type, IReadOnlyList<Document>>();
        var heldBack = new List<HeldBack>();
        foreach (var wave in waves)
        {
            var sofar = new Site(known, unreadable, new HeldBackBook(heldBack), sources);
            var results = new (IReadOnlyList<Document> Documents, BuildContext Build)[wave.Count];
            Workers.Run(wave.Count, pieces =>
            {
                foreach (var i in pieces)
                {
                    var apart = build.Apart();
                    results[i] = (Timed(wave[i], "process", build, () => wave[i].RunProcess(read[wave[i]], sofar.LimitedTo(wave[i].Dependencies), apart)), apart);
                }
            });
            known = new Dictionary<Type, IReadOnlyList<Document>>(known);
            for (var i = 0; i < wave.Count; i++)
            {
                if (wave[i].Makes is { } made) known[made] = results[i].Documents;
                problems.AddRange(results[i].Build.Problems.All);
                heldBack.AddRange(results[i].Build.HeldBack);
            }
        }

        // Records in the order of the pipelines, not of the waves: lists over several types keep the order of the table of contents.
        var ordered = pipelines.Where(p => p.Makes is not null).ToDictionary(p => p.Makes!, p => known[p.Makes!]);
        return (new Site(ordered, unreadable, new HeldBackBook(heldBack), sources), [.. heldBack.OrderBy(h => h.At)]);
    }

    private PipelineOutputs[] PostProcess(Site site, BuildContext build, List<Diagnostic> problems)
    {
        var planned = new OutputItem[pipelines.Count][];
        var contexts = pipelines.Select(_ => build.Apart()).ToArray();
        // From the last to the first: what is derived from everything stands last and takes longest.
        Workers.Run(pipelines.Count, pieces =>
        {
            foreach (var i in pieces.Select(n => pipelines.Count - 1 - n)) planned[i] = Timed(pipelines[i], "plan", build, () => pipelines[i].PostProcess(site, contexts[i]).ToArray());
        });
        problems.AddRange(contexts.SelectMany(c => c.Problems.All));
        return [.. planned.Select((items, i) => new PipelineOutputs(pipelines[i].Name, items))];
    }

    private static T Timed<T>(string step, BuildContext build, Func<T> work)
    {
        using var _ = build.Timings?.Measure(TimingKind.Step, step);
        return work();
    }

    private static T Timed<T>(Pipeline pipeline, string phase, BuildContext build, Func<T> work)
    {
        using var _ = build.Timings?.Measure(TimingKind.Pipeline, pipeline.Name, phase);
        return work();
    }

    private static Diagnostic[] Sorted(IEnumerable<Diagnostic> problems) =>
        [.. problems.Distinct().OrderBy(p => p.At).ThenBy(p => p.Rule, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
