using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>No published address is lost unseen, and lists and explanations say what is where and why.</summary>
public sealed class LedgerTests : IDisposable
{
    private const string Ledger = "data/addresses.txt";

    private readonly TestCommands site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_ledger_holds_items_and_sections_and_nothing_that_comes_and_goes()
    {
        site.Write("input/news/2024-02-01-later.md", "---\ntitle: Later\n---\nText.\n");
        site.Write("input/news/2023-07-01-hidden.md", "---\ntitle: Hidden\nunlisted: true\nredirectFrom: [/old/]\n---\nText.\n");
        Assert.Contains("added to data/addresses.txt", site.Good("ledger"));
        var lines = site.Read(Ledger).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToArray();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.All(new[] { "/", "/news/", "/news/a/", "/news/hidden/", "/partners/alpha/" }, a => Assert.Contains(a, lines));
        Assert.All(new[] { "/old/", "/news/2023/", "/news/later/", "/share/news/a/", "/404.html", "/share/", "/tags/bridges/" }, a => Assert.DoesNotContain(a, lines));
        var before = site.Read(Ledger);
        Assert.Contains("holds every published address", site.Good("ledger"));
        Assert.Equal(before, site.Read(Ledger));
        site.Good("check", "--strict");
    }

    [Fact]
    public void New_addresses_join_the_old_ones_and_what_people_wrote_stays()
    {
        site.Write(Ledger, "# Ours\r\n\r\n/news/a/\r\n# why\r\n/news/zzz/ gone: by mistake\r\n");
        site.Good("ledger", "-q");
        var text = site.Read(Ledger);
        Assert.StartsWith("# Ours\r\n\r\n/\r\n", text);
        Assert.Contains("/news/a/\r\n/news/b/\r\n# why\r\n/news/zzz/ gone: by mistake\r\n", text);
        Assert.Equal(2, site.Run("ledger", "--drafts").ExitCode);
    }

    [Fact]
    public void A_lost_address_stops_the_build_until_it_leads_somewhere_or_is_given_up()
    {
        site.Good("ledger");
        File.Move(site.Folder["input/news/2023-05-01-a.md"], site.Folder["input/news/2023-05-01-new.md"]);
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\n---\nText.\n");
        var line = site.Read(Ledger).Split('\n').ToList().IndexOf("/news/a/") + 1;
        var error = site.Refused(1, "build");
        Assert.Contains($"{Ledger}:{line}:1: error KT1110: the address /news/a/ was published, and leads nowhere now", error);
        Assert.Contains("redirectFrom: [/news/a/]", error);
        Assert.Equal(1, site.Run("check").ExitCode);

        site.Write(Ledger, site.Read(Ledger).Replace("/news/a/\n", "/news/a/ gone: it was a test\n"));
        site.Good("build", "--strict");
        Assert.Contains("/base/news/a/ /base/404.html 410", site.Read("output/_redirects"));
        Assert.Contains("gone on purpose; it was a test", site.Good("explain", "/news/a/"));

        site.Write("input/news/2023-05-01-new.md", "---\ntitle: A\nredirectFrom: [/news/a/]\n---\nText.\n");
        Assert.Contains("is published, but marked as gone", site.Refused(1, "check", "--strict"));
        site.Write(Ledger, site.Read(Ledger).Replace(" gone: it was a test", ""));
        site.Good("check", "--strict");
    }

    [Fact]
    public void A_draft_loses_its_address_an_expired_item_may()
    {
        site.Good("ledger");
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\nexpires: 2023-06-30\n---\nText.\n");
        site.Good("check", "--strict");
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\ndate: 2024-02-01\n---\nText.\n");
        Assert.Contains("warning KT1110", site.Run("check").Error);
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\ndraft: true\n---\nText.\n");
        Assert.Contains("input/news/2023-06-01-b.md is a draft now", site.Refused(1, "check"));
    }

    [Theory]
    [InlineData("news/a/", "is not the address of a page")]
    [InlineData("/news/a", "is not the address of a page")]
    [InlineData("/News/A/", "is not the address of a page")]
    [InlineData("/news/a/ moved", "behind /news/a/ stands 'moved'")]
    [InlineData("/news/a/ gone:", "behind /news/a/ stands 'gone:'")]
    public void A_slip_in_the_ledger_is_told_with_its_place(string line, string says)
    {
        site.Write(Ledger, $"# Ledger\n  {line}\n");
        var error = site.Refused(1, "check");
        Assert.Contains($"{Ledger}:2:3: error KT1004", error);
        Assert.Contains(says, error);
    }

    [Fact]
    public void List_says_why_and_from_when_in_the_time_zone_of_the_site()
    {
        site.Write("input/news/2024-07-01-later.md", "---\ntitle: Later\n---\nText.\n");
        site.Write("input/news/2024-08-01-idea.md", "---\ntitle: Idea\ndraft: true\n---\nText.\n");
        site.Write("input/news/2023-06-02-over.md", "---\ntitle: Over\nexpires: 2023-06-30\n---\nText.\n");
        var lines = site.Good("list").TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("expired; its last day was 2023-06-30", lines[0]);
        Assert.Contains("future   2024-07-01 00:00 input/news/2024-07-01-later.md", lines[1]);
        Assert.Contains("first build after 2024-07-01 00:00 (Europe/Rome)", lines[1]);
        Assert.Contains("take out 'draft: true' to publish it, from 2024-08-01 00:00 on", lines[2]);
        var json = JsonDocument.Parse(site.Good("list", "future", "--format", "json")).RootElement[0];
        Assert.Equal(("/news/later/", "future", "2024-07-01T00:00:00+02:00"), (json.GetProperty("address").GetString(), json.GetProperty("reason").GetString(), json.GetProperty("goesLive").GetString()));
        Assert.Equal("[]", site.Good("list", "stale", "--format", "json").Trim());
        Assert.Contains("text or JSON", site.Refused(2, "list", "--format", "sarif"));
        site.Write("input/news/2023-06-01-b.md", "no front matter");
        Assert.Contains("input/news/2023-06-01-b.md", site.Refused(1, "list", "published"));
    }
}
