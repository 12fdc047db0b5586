using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>
/// Makes a page of which a site has thousands: composed by the worker that writes it, and not kept. Until then it is nothing but the
/// records that it will show.
/// </summary>
/// <param name="pages">What all such pages of a pipeline share.</param>
/// <param name="section">Section that the reader is in.</param>
internal abstract class LateComposer(LatePages pages, string section) : ILateComposer
{
    /// <inheritdoc/>
    public Digest Inputs => Formed(pages.Inputs);

    /// <inheritdoc/>
    public PageOutput Compose(LatePage page, BuildContext worker)
    {
        var frame = pages.FrameOf(worker);
        return frame.Page(page.Path, page.Origin, page.Template, section, View(frame.Compose, frame));
    }

    /// <summary>Composes the view from records; called on any thread. Whatever it uses beside its composer and frame is hashed by <see cref="Formed"/>.</summary>
    protected abstract PageView View(Composer compose, Frame frame);

    /// <summary>Makes the hash of what the view is composed of.</summary>
    protected abstract Digest Formed(PageInputs inputs);
}
