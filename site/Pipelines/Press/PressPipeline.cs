using KtSite.Citations;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Pages;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Reports;
using KtSite.Pipelines.Results;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Press;

/// <summary>The press kit: its page, and all of it as one archive.</summary>
internal sealed class PressPipeline : DataFilePipeline<PressKit>
{
    private const string Archive = "/press/kit.zip";

    public override string Files => "data/press.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Promise), typeof(Partner), typeof(Person), typeof(SectionText)];

    protected override IEnumerable<PressKit> Read(FieldReader fields, SiteSettings settings) => [PressKit.Read(fields, settings)];

    public override IReadOnlyList<PressKit> Process(IReadOnlyList<PressKit> documents, Site known, BuildContext build)
    {
        string[] promises = [.. known.All<Promise>().Select(p => p.Id)];
        foreach (var kit in documents)
        {
            kit.Facts.CheckAgainst(known, promises, "promise", "data/promises.yml", build.Problems);
            new[] { kit.Contact?.Partner }.OfType<Ref>().CheckAgainst(known, [.. known.All<Partner>().Select(p => p.Id)], "partner", "data/partners.yml", build.Problems);
            new[] { kit.Contact?.Person }.OfType<Ref>().CheckAgainst(known, [.. known.All<Person>().Select(p => p.Id)], "person", "data/people.yml", build.Problems);
            kit.InShort.Check(promises, build.Problems);
            kit.InFull.Check(promises, build.Problems);
        }

        var text = known.All<SectionText>().FirstOrDefault(s => s.Of == PressKit.Name);
        return [.. documents.HoldBack(build).Select(k => k.WithoutWithdrawn(build)).Select(k => text is null ? k : k with { Fields = k.Fields with { Title = text.Fields.Title, Summary = text.Fields.Summary ?? k.Fields.Summary } })];
    }

    public override void Check(Site site, BuildContext build)
    {
        foreach (var kit in site.All<PressKit>()) kit.Pictures.Select(p => p.Card).OfType<Ref>().CheckItems(site, build);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        foreach (var kit in site.All<PressKit>())
        {
            var pictures = new PressPictures(compose, frame).Of(kit);
            var view = View(kit, compose, frame, build, pictures.Select(p => p.View));
            yield return frame.Page(kit.Address, kit.Source, PressKit.Name, PressKit.Name, view);
            yield return new ArchiveOutput(OutputPath.Of(Archive), kit.Source, [.. view.Texts.Select(t => Text(t.Id, t.Text, kit)), Figures(view, kit, compose), .. Notes(view, kit, frame), .. pictures.Select(p => p.File)]);
        }
    }

    private static PressPageView View(PressKit kit, Composer compose, Frame frame, BuildContext build, IEnumerable<PressPictureView> pictures)
    {
        var (site, way) = (compose.Site, frame.Way());
        return new PressPageView(
            compose.Head(kit, way, []),
            kit.Title,
            way,
            kit.Fields.Summary,
            compose.Body(frame.Text(PressKit.Name)?.Body ?? Body.Empty),
            compose.Url.Link(Archive),
            [.. Texts("short", kit.InShort, compose), .. Texts("long", kit.InFull, compose)],
            Facts(compose).ToValueList(),
            kit.Sources.Select(s => new LinkView(s.Publisher, s.Address)).ToValueList(),
            kit.Facts.Select(f => site.All<Promise>().FirstOrDefault(p => p.Id == f.Id)).OfType<Promise>()
                .Select(p => PromisesPipeline.View(compose.Tally(p), compose)).Where(p => p.Figure.Reached is not null || p.Figure.Promised is not null).ToValueList(),
            compose.Url.Link(PromisesPipeline.Address),
            Contact(kit, compose, build),
            pictures.ToValueList(),
            site.All<NewsItem>().Where(n => n.IsListed && n.Kind == NewsKind.PressRelease).Select(compose.Teaser).ToValueList(),
            site.All<Result>().Where(r => r.IsFinishedOn(compose.Today)).Select(compose.ResultTeaser).ToValueList(),
            compose.Members().Select(p => new NameView(p.Title, compose.Url.Link(p.Address) + "#about-project")).ToValueList(),
            PlainCitation.Write(new CitationComposer(compose, frame).OfSite(), compose.Settings.Culture),
            kit.Lists.Select(l => new PressListView(l.Title, l.Links.Select(k => Link(k, compose)).ToValueList())).ToValueList());
    }

    private static IEnumerable<PressTextView> Texts(string length, PressText text, Composer compose) => text.Written.Versions
        .Select(v => new PressTextView(v.Language == compose.Settings.Language ? $"about-{length}" : $"about-{length}-{v.Language}", length, v.Language == compose.Settings.Language ? null : v.Language, text.In(v.Language, compose)))
        .Where(t => t.Text.Length > 0);

    private static IEnumerable<PressFactView> Facts(Composer compose)
    {
        var settings = compose.Settings;
        yield return new PressFactView("name", $"{settings.Name}: {settings.FullTitle}", compose.Url.Link("/"));
        if (settings.Programme is { } programme) yield return new PressFactView("programme", settings.Action is { } action ? $"{programme}, {action}" : programme, null);
        if (Frame.Period(settings) is { } period) yield return new PressFactView("period", period, null);
        if (compose.Partner(settings.Coordinator?.Id) is { } coordinator)
            yield return new PressFactView("coordinator", string.Join(", ", new[] { coordinator.Title, coordinator.Unit }.OfType<string>()), compose.Url.Link(coordinator.Address));
        if (compose.Members() is { Count: > 0 } members)
            yield return new PressFactView("partners", string.Join("; ", members.Select(p => compose.Country(p.Country) is { } country ? $"{p.Title} ({country})" : p.Title)), compose.Url.Link("/partners/"));
    }

    // A person is shown only with a consent for pages; what belongs to the person goes with the name.
    private static PressContactView? Contact(PressKit kit, Composer compose, BuildContext build)
    {
        if (kit.Contact is not { } contact) return null;
        var person = compose.Site.All<Person>().FirstOrDefault(p => p.Id == contact.Person?.Id);
        var isShown = person?.ConsentOn(compose.Today) == Consent.Page;
        var isHidden = contact.Person is not null && !isShown;
        if (isHidden && contact.Person is { } named) build.Problems.Warning(Rules.NoConsent, named.At, $"'{named.Id}' has not agreed to be shown, or no more, so name, mail and phone are left out", "ask the person, and set 'consent: page' and the day in 'consentUntil', or name another contact");
        var partner = compose.Partner(contact.Partner?.Id);
        return new PressContactView(
            isShown ? compose.Byline(person!) : null,
            partner is null ? null : new NameView(partner.Title, compose.Url.Link(partner.Address)),
            partner?.Website,
            isHidden ? null : contact.Mail,
            isHidden ? null : contact.Phone,
            contact.Note);
    }

    private static PressLinkView Link(PressLink link, Composer compose)
    {
        var other = link.Language == compose.Settings.Language ? null : link.Language;
        var name = other is null ? null : System.Globalization.CultureInfo.GetCultureInfo(other);
        return new PressLinkView(link.Title, link.Address, compose.DateOrNull(link.Date), other, compose.Settings.Language == "en" ? name?.EnglishName : name?.NativeName);
    }

    private static TextOutput Text(string name, string text, PressKit kit) => new(OutputPath.Of($"/press/{name}.txt"), kit.Source, text + "\n");

    private static TextOutput Figures(PressPageView view, PressKit kit, Composer compose) => new(OutputPath.Of("/press/figures.csv"), kit.Source, ReportFiles.Csv(ReportTable.Of(
        view.Figures,
        ("figure", f => f.Figure.Label),
        ("promised", f => f.Figure.Promised),
        ("reached", f => f.Figure.Reached),
        ("record", f => compose.Url.Absolute(PromisesPipeline.Address) + "#" + f.Id),
        ("sources", f => string.Join("; ", f.Sources.Select(s => s.Url))))));

    private static IEnumerable<TextOutput> Notes(PressPageView view, PressKit kit, Frame frame)
    {
        if (view.Pictures.Count > 0)
            yield return Text("pictures", string.Join("\n\n", view.Pictures.Select((p, i) => string.Join('\n', new[] { $"{i + 1}: {p.Title}", p.Alt, p.Credit, p.Licence }.OfType<string>()))), kit);
        if (frame.Site.Funding is { } funding) yield return Text("funding", $"{funding.Statement}\n\n{funding.Disclaimer}", kit);
        yield return Text("citation", view.Citation, kit);
    }
}
