using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Pages;

/// <summary>Plain pages. The home page is planned by a pipeline of its own.</summary>
internal sealed class PagesPipeline : Pipeline<ContentPage>, IDescribed
{
    public override string Files => "input/pages/**/*.md";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise)];

    public override IReadOnlyList<ContentPage> Input(SourceFile file, BuildContext build) =>
        ContentPage.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } page ? [page] : [];

    public void Describe(FieldReader fields, SiteSettings settings)
    {
        PageFields.Read(fields, "schema", settings, dated: false);
        MenuEntry.ReadFrom(fields);
    }

    public override IReadOnlyList<ContentPage> Process(IReadOnlyList<ContentPage> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        foreach (var page in documents) check.Run(page);
        return documents.HoldBack(build).ByOrderThenTitle(build.Settings<SiteSettings>().Culture);
    }

    /// <summary>Links of the texts of all types, and what they translate: they look the same wherever they stand.</summary>
    public override void Check(Site site, BuildContext build)
    {
        var links = new LinkResolver(site, build.Settings<SiteSettings>().Url, build.Problems);
        foreach (var page in site.All<Page>()) links.Check(page.Body);
        foreach (var text in site.All<SectionText>()) links.Check(text.Body);
        site.All<Page>().Select(p => p.Fields.TranslationOf).OfType<Ref>().CheckAgainst(site, site.Addresses.Ids, "item", "input/ or data/", build.Problems);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        foreach (var page in site.All<ContentPage>().Where(p => !p.IsHome))
        {
            var way = frame.Way();
            var head = compose.Head(page, way, []);
            yield return frame.Page(page.Address, page.Source, page.Fields.Template(page.IsNotFound ? "not-found" : "page"), page.Address, new PlainPageView(
                page.IsNotFound ? head with { NoIndex = true } : head,
                page.Title,
                way,
                page.Fields.Summary,
                compose.Body(page),
                Composer.Contents(page),
                compose.Day(page.Fields.Updated),
                page.Fields.UpdatedNote) { Image = compose.Lead(page) });
        }
    }
}

/// <summary>The texts above the lists of the sections.</summary>
internal sealed class SectionTextsPipeline : Pipeline<SectionText>, IDescribed
{
    public override string Files => "input/*/_index.md";

    public override IReadOnlyList<SectionText> Input(SourceFile file, BuildContext build) =>
        SectionText.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } text ? [text] : [];

    public void Describe(FieldReader fields, SiteSettings settings)
    {
        PageFields.Read(fields, "schema", settings, dated: false);
        SectionText.ReadNotice(fields);
        MenuEntry.ReadFrom(fields);
    }

    protected override bool Accepts(SourceFile file) => true;
}
