using System.Collections.Concurrent;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>
/// Plans pages of which a site has thousands: each is composed by the worker that writes it, and not kept. One for each pipeline and build.
/// </summary>
internal sealed class LatePages(Site whole, BuildContext build)
{
    private readonly PageInputs inputs = new(whole, build);
    // Composers are not safe for several threads, so each worker has its own.
    private readonly ConcurrentDictionary<BuildContext, Frame> frames = new(ReferenceEqualityComparer.Instance);

    /// <summary>Plans a page. See <see cref="Frame.Page"/>.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="origin">Its source.</param>
    /// <param name="template">Its template.</param>
    /// <param name="section">Section that the reader is in.</param>
    /// <param name="isHidden">Whether search engines are asked to leave it out.</param>
    /// <param name="view">Composes its view from records; called on any thread. Whatever it uses beside its composer and frame is hashed by <paramref name="formed"/>.</param>
    /// <param name="formed">Makes the hash of what the view is composed of.</param>
    public LatePage Page(string address, Location origin, string template, string section, bool isHidden, Func<Composer, Frame, PageView> view, Func<PageInputs, Digest> formed) =>
        new(OutputPath.Of(address), origin, template, isHidden, worker =>
        {
            var frame = frames.GetOrAdd(worker, w => new Frame(new Composer(inputs.Site, inputs.Build(w))));
            return frame.Page(address, origin, template, section, view(frame.Compose, frame));
        })
        {
            Formed = () => formed(inputs),
        };
}
