using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Pipelines.Compose;
using KtSite.Reading;

namespace KtSite.Pipelines.Feeds;

/// <summary>What a feed is about.</summary>
/// <param name="Folder">Address of the page that it belongs to.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Pages">Its items, newest first.</param>
internal sealed record FeedSubject(string Folder, string Title, string Description, IReadOnlyList<Page> Pages);

/// <summary>Composes one feed.</summary>
/// <param name="late">What all feeds share.</param>
/// <param name="subject">What it is about.</param>
/// <param name="file">Its file name.</param>
/// <param name="memo">Keeps the HTML for the next feed that shows the item; null where none will.</param>
internal sealed class FeedComposer(LatePages late, FeedSubject subject, string file, FeedTextMemo? memo) : ILateFeedComposer
{
    /// <inheritdoc/>
    public Digest Inputs
    {
        get
        {
            var formed = late.Inputs.Begin();
            foreach (var page in subject.Pages) formed.Add(page);
            formed.Add(subject.Folder);
            formed.Add(file);
            formed.Add(subject.Title);
            formed.Add(subject.Description);
            return formed.End();
        }
    }

    /// <inheritdoc/>
    public FeedView Compose(BuildContext worker)
    {
        var compose = late.FrameOf(worker).Compose;
        return new FeedView(
            subject.Title,
            subject.Description,
            compose.Settings.Language,
            compose.Url.Absolute(subject.Folder + file),
            compose.Url.Absolute(subject.Folder),
            subject.Pages.Select(p => Item(p, compose)).ToValueList());
    }

    private FeedItemView Item(Page page, Composer compose)
    {
        var day = compose.Date(page.Fields.Date?.Date ?? new PartialDate(DateOnly.FromDateTime(page.FeedDate!.Value.DateTime)));
        return new(
            FeedId(page, compose.Settings),
            page.Title,
            compose.Url.Absolute(page.Address),
            page.Summary,
            FeedTexts.Of(page, compose, memo),
            page.FeedDate!.Value,
            page.Fields.Updated is { } updated ? compose.Settings.StartOf(updated) : page.FeedDate.Value,
            compose.Authors(page).Select(a => a.Name).ToValueList(),
            compose.TagLabels(page),
            compose.CardOf(page),
            day.Iso,
            day.Text);
    }

    // A tag URI (RFC 4151): made of the record's id, so it survives a new slug, host path or title. The date part only has
    // to be one on which the project owned the host, and the start of the project never changes.
    private static string FeedId(Page page, SiteSettings settings) =>
        $"tag:{settings.Url.Host},{settings.Start?.First.Year ?? 2000}:{page.Section}/{page.Id}";
}
