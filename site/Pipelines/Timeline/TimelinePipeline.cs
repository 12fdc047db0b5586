using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Reading;

namespace KtSite.Pipelines.Timeline;

/// <summary><c>data/timeline.yml</c>, and the page that shows it with all that has a date of its own.</summary>
internal sealed class TimelinePipeline : DataFilePipeline<Milestone>
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/timeline/";

    public override string Files => "data/timeline.yml";

    /// <summary>Whether a site has the page.</summary>
    public static bool HasPage(Site site, Frame frame) => site.All<Milestone>().Count > 0 || frame.Text("timeline") is not null;

    protected override IEnumerable<Milestone> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("timeline", "the records", Milestone.Read);

    public override IReadOnlyList<Milestone> Process(IReadOnlyList<Milestone> documents, Site known, BuildContext build) =>
        [.. documents.OrderBy(m => m.When)];

    public override void Check(Site site, BuildContext build) =>
        site.All<Milestone>().Select(m => m.Link).OfType<Ref>().CheckAgainst(site, site.Addresses.Ids, "item", "input/ or data/", build.Problems);

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        if (!HasPage(site, frame)) yield break;
        var text = frame.Text("timeline");
        var (title, way) = (frame.TitleOf("timeline"), frame.Way());
        yield return frame.Page(Address, frame.OriginOf("timeline", Files), "timeline", "timeline", new TimelinePageView(
            compose.Head(title, text?.Fields.Summary, Address, way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            TimelineComposer.Of(compose),
            History.Undated(site, compose.Today).Select(e => new Views.LinkView(e.Title, compose.Url.Link(e.Address))).ToValueList()));
    }
}
