using System.Collections.Concurrent;
using KtSite.Feeds;

namespace KtSite.Pipelines.Feeds;

/// <summary>
/// Remembers the HTML of texts that stand in feeds of several formats, from one build to the next in the same process. What was not asked for
/// again is forgotten. Safe for several threads.
/// </summary>
internal sealed class FeedTextMemo
{
    private ConcurrentDictionary<FeedText, string> before = new();
    private ConcurrentDictionary<FeedText, string> now = new();

    /// <summary>Begins a build. What the last one asked for stays known, or what an earlier one did where the last one needed no feed.</summary>
    public void Begin()
    {
        if (!now.IsEmpty) (before, now) = (now, new());
    }

    /// <summary>The HTML of a text, made when it is not known.</summary>
    public string Of(FeedText text, Func<string> make) =>
        now.TryGetValue(text, out var known) ? known : now[text] = before.TryGetValue(text, out known) ? known : make();
}
