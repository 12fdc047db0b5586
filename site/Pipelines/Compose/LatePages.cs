using System.Collections.Concurrent;
using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>What pages that are composed late share. One for each build.</summary>
internal sealed class LatePages
{
    // Composers are not safe for several threads, so each worker has its own.
    private readonly ConcurrentDictionary<BuildContext, Frame> frames = new(ReferenceEqualityComparer.Instance);
    // An item stands in many lists, and any worker may write any of them.
    private readonly ConcurrentDictionary<Page, TeaserView> teasers = new(ReferenceEqualityComparer.Instance);

    private LatePages(PageInputs inputs) => Inputs = inputs;

    /// <summary>Makes the hashes of what forms them.</summary>
    public PageInputs Inputs { get; }

    /// <summary>That of a build.</summary>
    /// <param name="whole">All records.</param>
    /// <param name="build">The build.</param>
    public static LatePages Of(Site whole, BuildContext build) => whole.Derived(site => new LatePages(new PageInputs(site, build)));

    /// <summary>The frame of a worker.</summary>
    public Frame FrameOf(BuildContext worker) => frames.GetOrAdd(worker, w => new Frame(new Composer(Inputs.Site, Inputs.Build(w), teasers)));
}
