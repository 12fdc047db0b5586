using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Pipelines.Compose;

/// <summary>What pages that are composed late share. One for each pipeline and build.</summary>
internal sealed class LatePages(Site whole, BuildContext build)
{
    // Composers are not safe for several threads, so each worker has its own.
    private readonly ConcurrentDictionary<BuildContext, Frame> frames = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the hashes of what forms them.</summary>
    public PageInputs Inputs { get; } = new(whole, build);

    /// <summary>The frame of a worker.</summary>
    public Frame FrameOf(BuildContext worker) => frames.GetOrAdd(worker, w => new Frame(new Composer(Inputs.Site, Inputs.Build(w))));
}
