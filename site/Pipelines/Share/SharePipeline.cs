using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Assets;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Plan;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>The share kit: a page for each item with its texts, text files, card and all of it as a ZIP file.</summary>
internal sealed class SharePipeline : Pipeline
{
    private readonly SnippetMemo memo = new();

    public override void Check(Site site, BuildContext build) => SocialTextCheck.Run(site, build);

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        if (!compose.Settings.Outputs.ShareKits) yield break;
        var frame = new Frame(compose);
        memo.Begin([.. site.All<Network>(), .. site.All<SocialHabits>()]);
        var snippets = new SnippetComposer(site, compose, memo);
        var kit = new ShareKit(compose, memo);
        var shared = site.All<Page>().Where(p => p.HasShareKit && p.IsListed).ToArray();
        foreach (var page in shared)
        {
            foreach (var item in Kit(page, snippets, kit, compose, frame)) yield return item;
        }

        var text = frame.Text("share");
        var title = frame.TitleOf("share");
        var way = frame.Way();
        yield return frame.Page("/share/", frame.OriginOf("share", "input/share"), "share", "share", new SharePageView(
            compose.Head(title, text?.Fields.Summary, "/share/", way, [], noIndex: true),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            shared.OrderByDescending(p => p.Fields.Date is not null).ThenByDescending(p => p.FeedDate).ThenBy(p => p.Title, StringComparer.Ordinal)
                .Select(p => new SharedItemView(compose.Teaser(p) with { Url = compose.Url.Link(FolderOf(p)) }, States(p, site, compose))).ToValueList(),
            Schedules(site, snippets, compose, build.Now)) { Networks = site.All<Network>().Select(n => n.Name).ToValueList() });
    }

    private static string FolderOf(Page page) => $"/share/{page.Section}/{page.Fields.Slug}/";

    private static IEnumerable<OutputItem> Kit(Page page, SnippetComposer composer, ShareKit kit, Composer compose, Frame frame)
    {
        var folder = FolderOf(page);
        var snippets = composer.Texts(page).ToArray();
        var published = snippets.Where(s => s.Network.File is not null && s.IsMain).ToArray();
        var files = published.Select(s => File(folder + s.Network.File, page, s)).ToArray();
        var json = new TextOutput(OutputPath.Of(folder + "snippets.json"), page.Source, SnippetJson.Write(snippets));
        var alt = compose.Settings.Outputs.Cards ? HeadComposer.CardAlt(compose, page) : null;
        foreach (var file in files) yield return file;
        yield return json;
        yield return new ArchiveOutput(OutputPath.Of(folder + "kit.zip"), page.Source,
        [
            .. files,
            .. snippets.Except(published).Select(s => File($"{folder}{NameOf(s, page)}.txt", page, s)),
            json,
            .. alt is null ? (IEnumerable<OutputItem>)[] : [CardsPipeline.CardOf(page, compose), new TextOutput(OutputPath.Of(folder + "alternative-text.txt"), page.Source, alt + "\n")],
            .. page.Fields.Social.SelectMany(s => Picture(s, folder, compose)),
        ]);

        var way = frame.Way("share");
        yield return frame.Page(folder, page.Source, "share-item", "share", new ShareItemPageView(
            compose.Head($"{frame.TitleOf("share")}: {page.Title}", page.Summary, folder, way, [], noIndex: true),
            page.Title,
            way,
            compose.Link(page),
            compose.Url.Absolute(page.Address),
            kit.Networks(page, snippets, folder, n => composer.AddressOn(n, page)),
            alt is null ? null : compose.Url.Link(Cards.AddressFor(page)),
            alt,
            compose.Url.Link(folder + "kit.zip"),
            page.Organisations.DistinctBy(o => o.Id).Select(o => compose.Partner(o.Id)?.Title).OfType<string>().ToValueList(),
            compose.Url.Host));
    }

    // What was done comes before what is planned, one entry a network.
    private static ValueList<PostStateView> States(Page page, Site site, Composer compose)
    {
        var posted = site.All<LoggedActivity>().Where(a => a.Item?.Id == page.Id).Select(a => (a.Channel, State: "posted", Date: (PartialDate?)a.Date, Url: a.Address));
        var planned = site.All<PlannedActivity>().Where(a => a.Item?.Id == page.Id && a.State == PlanState.Planned).Select(a => (a.Channel, State: "planned", Date: a.Date?.Date, Url: (string?)null));
        var names = site.All<Network>().ToDictionary(n => n.Id, n => n.Name);
        return posted.Concat(planned).Where(s => names.ContainsKey(s.Channel)).DistinctBy(s => s.Channel)
            .Select(s => new PostStateView(names[s.Channel], s.State, compose.DateOrNull(s.Date), s.Url)).ToValueList();
    }

    private static ValueList<LinkView> Schedules(Site site, SnippetComposer snippets, Composer compose, DateTimeOffset now)
    {
        if (site.All<SocialHabits>() is not [{ Schedulers.Count: > 0 } habits, ..]) return [];
        var networks = PlannedPosts.Of(site, snippets, now).Select(p => p.Snippet.Network).DistinctBy(n => n.Id).ToArray();
        return habits.Schedulers.SelectMany(s => networks.Select(n => new LinkView($"{s.Name}: {n.Name} (CSV)", compose.Url.Link(SchedulePipeline.FileFor(s, n))))).ToValueList();
    }

    // The editor's own picture for a network, with its text.
    private static IEnumerable<OutputItem> Picture(SocialText own, string folder, Composer compose)
    {
        if (own.Skip || own.Image is not { Src: { } source } image || compose.Links.Pictures.Find(source, own.At) is not { } file) yield break;
        yield return file.At($"{folder}{own.Network}-picture{Path.GetExtension(file.Address)}", file.Source);
        yield return new TextOutput(OutputPath.Of($"{folder}{own.Network}-picture-alternative-text.txt"), own.At, image.Alt + "\n");
    }

    private static string NameOf(Snippet snippet, Page page) =>
        snippet.Network.Id + (snippet.IsMain ? "" : "-" + FieldReader.WordOf(snippet.Variant)) + (snippet.Language == page.Fields.Language ? "" : "-" + snippet.Language);

    private static TextOutput File(string address, Page page, Snippet snippet) => new(OutputPath.Of(address), page.Source, snippet.Text + "\n");
}
