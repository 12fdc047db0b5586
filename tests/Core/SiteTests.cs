using KtSite.Cli;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Partners;
using KtSite.Tests.Support;

namespace KtSite.Tests.Core;

/// <summary>What is composed of a part of the records cannot look at the others in secret.</summary>
public sealed class SiteTests
{
    private readonly Site whole = Plan(TestSite.Minimal().WithNews("Text.", "id: a-bridge\ntags: [bridges]\n"));

    [Fact]
    public void Beside_a_type_all_other_records_are_there_and_every_address()
    {
        var beside = whole.Beside<NewsItem>();

        Assert.Equal(whole.All<Partner>(), beside.All<Partner>());
        Assert.Equal("/news/a-bridge/", beside.Addresses.ById("a-bridge")!.Address);
    }

    [Fact]
    public void Its_own_records_and_what_is_derived_of_all_are_refused_unless_given()
    {
        var tags = whole.Derived(TagsInUse.Of);

        Assert.Throws<InvalidOperationException>(() => whole.Beside<NewsItem>().All<NewsItem>());
        Assert.Throws<InvalidOperationException>(() => whole.Beside<NewsItem>().All<Page>());
        Assert.Throws<InvalidOperationException>(() => whole.Beside<NewsItem>().Derived(TagsInUse.Of));
        Assert.Same(tags, whole.Beside<NewsItem>(tags).Derived(TagsInUse.Of));
    }

    private static Site Plan(TestSite site)
    {
        using var folder = new TemporaryFolder();
        site.WriteTo(folder.Path);
        var options = new SiteOptions(folder.Path, folder["output"], null, false, false, DateTimeOffset.UnixEpoch.AddYears(54), false, OutputFormat.Text, true, false);
        return new SiteBuilder().Plan(options, new DiagnosticBag())!.Plan.Site;
    }
}
