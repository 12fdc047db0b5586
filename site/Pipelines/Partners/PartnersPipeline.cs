using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Share;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Partners;

/// <summary>Partners and allies, their pages and their index.</summary>
internal sealed class PartnersPipeline : DataFilePipeline<Partner>
{
    public override string Files => "data/partners.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Country), typeof(Tag), typeof(Network)];

    protected override IEnumerable<Partner> Read(FieldReader fields, SiteSettings settings) =>
        [
            .. fields.Maps("partners", "the members of the consortium", f => Partner.Read(f, settings, ally: false)),
            .. fields.Maps("allies", "who is close to the project, but no member", f => Partner.Read(f, settings, ally: true)),
        ];

    public override IReadOnlyList<Partner> Process(IReadOnlyList<Partner> documents, Site known, BuildContext build)
    {
        documents.Select(p => p.Country).OfType<Ref>().CheckAgainst(known, [.. known.All<Country>().Select(c => c.Key)], "country", "data/countries.yml", build.Problems);
        documents.SelectMany(p => p.Fields.Tags).CheckAgainst(known, [.. known.All<Tag>().Select(t => t.Key)], "tag", "data/tags.yml", build.Problems);
        documents.SelectMany(p => p.Handles).Select(h => new Ref(h.Key, h.At)).CheckAgainst(known, [.. known.All<Network>().Select(n => n.Id)], "network", "data/networks.yml", build.Problems);
        var settings = build.Settings<SiteSettings>();
        if (settings.Coordinator is { } coordinator)
            new[] { coordinator }.CheckAgainst(known, [.. documents.Select(p => p.Id)], "partner", "data/partners.yml", build.Problems);
        return documents.HoldBack(build);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        foreach (var partner in site.All<Partner>())
            yield return frame.Page(partner.Address, partner.Source, "partner", "partners", View(partner, compose, frame));
        yield return frame.Page("/partners/", frame.OriginOf("partners", "data/partners.yml"), "partners", "partners", Index(compose, frame));
    }

    private static PartnerPageView View(Partner partner, Composer compose, Frame frame)
    {
        var way = frame.Way("partners");
        ValueList<FeedLinkView> feeds = [new($"{partner.ShortName} (RSS)", compose.Url.Link(partner.Address + "feed.xml"), "application/rss+xml")];
        return new PartnerPageView(
            compose.Head(partner, way, feeds, null, null, StructuredData.Organization(compose, partner)),
            partner.Title,
            way,
            compose.PartnerView(partner),
            partner.Tasks,
            partner.Facts,
            partner.Sources.Select(s => new LinkView(s.Publisher, s.Address)).ToValueList(),
            compose.Body(partner),
            [
                .. compose.Site.All<MeetingReport>().Where(m => m.IsListed && m.Host.Any(h => h.Id == partner.Id)).Select(compose.Link),
                .. compose.Site.All<ProjectEvent>().Where(e => e.Host.Any(h => h.Id == partner.Id)).Select(e => new LinkView(e.Title, compose.Url.Link(e.Address))),
            ],
            compose.Site.All<Result>().Where(r => r.Lead.Any(l => l.Id == partner.Id)).Select(compose.Link).ToValueList(),
            compose.Site.All<MeetingReport>().Where(m => m.IsListed).SelectMany(m => m.Actions.Where(a => a.Owner.Any(o => o.Id == partner.Id)).Select(a => Owned(m, a, compose))).ToValueList(),
            compose.Site.All<Person>().Where(p => p.Organisation?.Id == partner.Id && p.ConsentOn(compose.Today) == Consent.Page).Select(compose.Byline).ToValueList(),
            partner.Role == PartnerRole.Ally ? null : AboutText.Of(compose, frame.Site),
            DatedPages.Of(compose.Site).OfPartner(partner).Select(compose.Teaser).ToValueList(),
            feeds) { Image = compose.Lead(partner) };
    }

    private static OwnedActionView Owned(MeetingReport meeting, MeetingAction action, Composer compose) => new(
        new LinkView(action.What, compose.Url.Link(meeting.Address) + "#" + FollowUps.FragmentOf(action)),
        compose.Link(meeting),
        compose.DateOrNull(action.Due),
        FollowUps.State(action, FollowUps.Completing(compose.Site, meeting, action).Any(), compose.Today));

    private static PartnersPageView Index(Composer compose, Frame frame)
    {
        var text = frame.Text("partners");
        var title = frame.TitleOf("partners");
        var way = frame.Way();
        return new PartnersPageView(
            compose.Head(title, text?.Fields.Summary, "/partners/", way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            compose.Members().Select(compose.PartnerView).ToValueList(),
            compose.Site.All<Partner>().Where(p => p.Role == PartnerRole.Ally).Select(compose.PartnerView).ToValueList());
    }
}
