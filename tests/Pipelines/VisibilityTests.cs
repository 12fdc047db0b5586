using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

public class VisibilityTests
{
    private const string Secret = "zanzibar";

    private static TestSite With(string fields) => TestSite.Minimal()
        .WithNews($"The {Secret} text.", $"id: hidden\nslug: {Secret}-slug\nsummary: About {Secret}.\ntags: [bridges]\nhost: alpha\nredirectFrom: /old-{Secret}/\n{fields}", "hidden");

    private static string[] FilesWithSecret(BuiltSite built) => built.FilesWith(Secret);

    [Theory]
    [InlineData("draft: true\n", HoldReason.Draft)]
    [InlineData("date: 2024-01-02\n", HoldReason.Future)]
    [InlineData("date: 2024-01-01T08:00\n", HoldReason.Future)]
    [InlineData("expires: 2023-12-30\n", HoldReason.Expired)]
    public void Held_back_items_are_in_no_byte_of_the_output(string fields, HoldReason reason)
    {
        var built = With(fields).Build().Fine();
        Assert.Empty(FilesWithSecret(built));
        Assert.Equal(reason, Assert.Single(built.HeldBack).Reason);
    }

    [Theory]
    [InlineData("date: 2024-01-01\n")]
    [InlineData("date: 2024-01-01T00:30\n")]
    [InlineData("expires: 2024-01-01\n")]
    public void On_its_day_an_item_is_there_in_the_time_zone_of_the_site(string fields) => Assert.NotEmpty(FilesWithSecret(With(fields).Build("2024-01-01").Fine()));

    [Fact]
    public void Drafts_and_future_items_appear_when_asked_for()
    {
        Assert.NotEmpty(FilesWithSecret(With("draft: true\n").Drafts().Build()));
        Assert.NotEmpty(FilesWithSecret(With("date: 2030-01-01\n").Future().Build()));
    }

    [Fact]
    public void Unlisted_items_have_a_page_and_nothing_else()
    {
        var built = With("unlisted: true\n").Build().Fine();
        Assert.Equal(["_redirects", $"news/{Secret}-slug/index.html", $"old-{Secret}/index.html"], FilesWithSecret(built).Order(StringComparer.Ordinal));
        Assert.NotNull(built.Page($"news/{Secret}-slug/index.html").QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public void A_link_to_a_draft_is_plain_text_and_told()
    {
        var built = With("draft: true\n").WithNews("[soon](xref:hidden)").Build();
        Assert.Equal(Rules.LinkHeldBack, built.Only().Rule);
        Assert.Empty(FilesWithSecret(built));
    }

    [Fact]
    public void A_person_without_consent_is_left_out_with_a_warning()
    {
        var built = TestSite.Minimal().With("data/people.yml", $"people:\n  - {{ id: p, name: {Secret}, consent: none }}\n").WithNews("Text.", "authors: p\n").Build();
        Assert.Empty(FilesWithSecret(built));
        Assert.Equal((Rules.NoConsent, Severity.Warning), (built.Only().Rule, built.Only().Severity));
    }
}
