using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Project;
using KtSite.Reading;

namespace KtSite.Pipelines.Reviews;

/// <summary><c>data/reviews.yml</c>. Public ones are shown by the pages that they are about, internal ones by nothing.</summary>
internal sealed class ReviewsPipeline : DataFilePipeline<Review>
{
    public override string Files => "data/reviews.yml";

    protected override IEnumerable<Review> Read(FieldReader fields, SiteSettings settings) => fields.Maps("reviews", "the records", Review.Read);

    public override void Check(Site site, BuildContext build)
    {
        var reviews = site.All<Review>();
        if (reviews.Count == 0) return;
        if (site.Unreadable.Count == 0)
            reviews.Select(r => r.Item).Where(i => i.Id.Length > 0).CheckAgainst(site, [.. site.All<Page>().Select(p => p.Id)], "page or result", "input/ or data/", build.Problems);
        reviews.Select(r => r.By).OfType<Ref>().Where(b => b.Id != Review.Board).CheckAgainst(site, [.. site.All<Person>().Select(p => p.Id)], "person", "data/people.yml", build.Problems);
        var today = new Composer(site, build).Today;
        // Nobody sees the name of an internal one.
        foreach (var by in reviews.Where(r => r.IsPublic).Select(r => r.By).OfType<Ref>())
        {
            if (site.All<Person>().FirstOrDefault(p => p.Id == by.Id) is { } person) person.CheckConsent(by.At, today, build.Problems);
        }
    }
}
