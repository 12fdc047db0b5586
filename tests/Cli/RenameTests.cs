using System.Text;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>A new name keeps the id, sends readers on, mends links, and changes nothing else.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly TestCommands site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_item_moves_with_its_id_a_redirect_and_all_links_to_it()
    {
        site.Write("input/pages/about.md", "---\ntitle: About\n---\n[site](/news/a/?x#section), [full](https://bridges.example/base/news/a/), [file][a] and <https://bridges.example/base/news/a/>.\n\n`[code](../news/2023-05-01-a.md)`\n\n    [code](/news/a/)\n\n[a]: ../news/2023-05-01-a.md \"A\"\n");
        site.Write("data/project.yml", site.Read("data/project.yml") + "audiences:\n  - { id: x, title: X, text: Y, link: /news/a/ } # stays\n");
        site.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\ntags: [bridges]\nauthors: alpha\n---\n## Section\n");
        var output = site.Good("rename", "input/news/2023-05-01-a.md", "a-long-bridge");
        Assert.Contains("input/news/2023-05-01-a.md → input/news/2023-05-01-a-long-bridge.md", output);
        Assert.Contains("/news/a/ → /news/a-long-bridge/", output);
        Assert.False(site.Exists("input/news/2023-05-01-a.md"));
        Assert.Equal("---\ntitle: A bridge\ntags: [bridges]\nauthors: alpha\nid: a\nredirectFrom: [/news/a/]\n---\n## Section\n", site.Read("input/news/2023-05-01-a-long-bridge.md"));
        Assert.Contains("[A](2023-05-01-a-long-bridge.md)", site.Read("input/news/2023-06-01-b.md"));
        Assert.Equal(
            "---\ntitle: About\n---\n[site](/news/a-long-bridge/?x#section), [full](https://bridges.example/base/news/a-long-bridge/), [file][a] and <https://bridges.example/base/news/a-long-bridge/>.\n\n`[code](../news/2023-05-01-a.md)`\n\n    [code](/news/a/)\n\n[a]: ../news/2023-05-01-a-long-bridge.md \"A\"\n",
            site.Read("input/pages/about.md"));
        Assert.Contains("link: /news/a-long-bridge/ } # stays\n", site.Read("data/project.yml"));
        site.Good("build");
        Assert.Contains("/base/news/a/ /base/news/a-long-bridge/ 301", site.Read("output/_redirects"));
        Assert.Contains("news/a</guid>", site.Read("output/feed.xml"));
    }

    [Fact]
    public void Links_in_tables_lists_notes_and_call_outs_are_mended_wherever_they_stand()
    {
        site.Write("input/pages/about.md", "---\ntitle: About\n---\nÜmläut 🌉 text.[^1]\n\n| A | B |\n| --- | --- |\n| 1 | [A](../news/2023-05-01-a.md) |\n\n- one\n  - [A](</news/a/> \"title\")\n\n> [!note]\n> [A *bridge*](../news/2023-05-01-a.md#x)\n\n[^1]: A note with [A](/news/a/).\n");
        site.Good("rename", "a", "c", "-q");
        Assert.Equal(
            "---\ntitle: About\n---\nÜmläut 🌉 text.[^1]\n\n| A | B |\n| --- | --- |\n| 1 | [A](../news/2023-05-01-c.md) |\n\n- one\n  - [A](</news/c/> \"title\")\n\n> [!note]\n> [A *bridge*](../news/2023-05-01-c.md#x)\n\n[^1]: A note with [A](/news/c/).\n",
            site.Read("input/pages/about.md"));
    }

    [Fact]
    public void Texts_in_data_files_are_mended_and_their_comments_and_quotation_marks_stay()
    {
        site.Write("data/results.yml", "# Results: /news/a/ in a comment\r\nresults:\r\n  - id: guide\r\n    title: \"A guide\"   # keep\r\n    body: |\r\n      Told [in the news](../input/news/2023-05-01-a.md) and\r\n      at https://bridges.example/base/news/a/.\r\n    files:\r\n      - { title: 'News', address: '/news/a/' }\r\n");
        site.Good("rename", "a", "c", "-q");
        Assert.Equal(
            "# Results: /news/a/ in a comment\r\nresults:\r\n  - id: guide\r\n    title: \"A guide\"   # keep\r\n    body: |\r\n      Told [in the news](../input/news/2023-05-01-c.md) and\r\n      at https://bridges.example/base/news/c/.\r\n    files:\r\n      - { title: 'News', address: '/news/c/' }\r\n",
            site.Read("data/results.yml"));
        site.Good("check");
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_comments_stay()
    {
        const string Text = "\uFEFF---\r\n# The story of A\r\ntitle: A bridge # really\r\nid: first\r\nslug: 'a'\r\nredirectFrom:\r\n  - /post/1/   # long ago\r\n  - \"/post/2/\"\r\n---\r\nText.  \r\n\r\nNo line end";
        File.WriteAllBytes(site.Folder["input/news/2023-05-01-a.md"], Encoding.UTF8.GetBytes(Text));
        site.Write("input/pages/about.md", "\uFEFF---\r\ntitle: About\r\n---\r\n[old](/post/1/), [older](/post/2), [A](/news/a/)\r\n");
        site.Good("rename", "first", "c");
        var expected = Text.Replace("slug: 'a'", "slug: c").Replace("  - \"/post/2/\"\r\n", "  - \"/post/2/\"\r\n  - /news/a/\r\n");
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(site.Folder["input/news/2023-05-01-c.md"])));
        Assert.Equal("\uFEFF---\r\ntitle: About\r\n---\r\n[old](/news/c/), [older](/news/c/), [A](/news/c/)\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(site.Folder["input/pages/about.md"])));
    }

    [Theory]
    [InlineData("", "redirectFrom: [/news/a/]\n")]
    [InlineData("redirectFrom:\n", "redirectFrom: [/news/a/]\n")]
    [InlineData("redirectFrom: [] # none\n", "redirectFrom: [/news/a/] # none\n")]
    [InlineData("redirectFrom: [/x/, \"/y/\"]\n", "redirectFrom: [/x/, \"/y/\", /news/a/]\n")]
    [InlineData("aliases: /x/\n", "aliases: [/x/, /news/a/]\n")]
    [InlineData("redirectFrom:\n- /x/\n- /y/\nauthors: alpha\n", "redirectFrom:\n- /x/\n- /y/\n- /news/a/\nauthors: alpha\n")]
    [InlineData("redirectFrom: [\n  /x/,\n  /y/\n]\n", "redirectFrom: [\n  /x/,\n  /y/\n, /news/a/]\n")]
    [InlineData("redirect_from: [/x/, /news/c/]\n", "redirect_from: [/x/, /news/a/]\n")]
    public void The_old_address_joins_the_others_as_they_are_written(string before, string after)
    {
        site.Write("input/news/2023-05-01-a.md", $"---\ntitle: A\nid: a\n{before}---\nText.\n");
        site.Good("rename", "a", "c", "-q");
        Assert.Equal($"---\ntitle: A\nid: a\n{after}---\nText.\n", site.Read("input/news/2023-05-01-c.md"));
        site.Good("check");
    }

    [Fact]
    public void There_and_back_again_leaves_one_redirect_and_every_old_address_goes_straight_to_the_new_one()
    {
        site.Good("rename", "a", "c");
        site.Good("rename", "a", "d");
        Assert.Contains("redirectFrom: [/news/a/, /news/c/]", site.Read("input/news/2023-05-01-d.md"));
        site.Good("rename", "a", "a");
        Assert.Contains("redirectFrom: [/news/d/, /news/c/]", site.Read("input/news/2023-05-01-a.md"));
        site.Good("build");
        Assert.Equal("/base/news/d/ /base/news/a/ 301\n/base/news/c/ /base/news/a/ 301\n", site.Read("output/_redirects"));
    }

    [Fact]
    public void In_another_folder_the_links_of_the_item_still_find_their_files()
    {
        File.WriteAllBytes(site.Folder["input/news/photo one.png"], TestPicture.Png(40, 30));
        site.Write("input/news/2023-05-01-a.md", "---\ntitle: A\nimage: photo one.png\nimageAlt: A bridge\n---\n![A bridge](photo%20one.png) and [B](2023-06-01-b.md#x), [home](/), [web](https://example.org/x.md).\n");
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\n---\n## X\n\n[A](2023-05-01-a.md)\n");
        site.Good("rename", "a", "input/news/2023/2023-05-01-a.md");
        var text = site.Read("input/news/2023/2023-05-01-a.md");
        Assert.Contains("![A bridge](../photo%20one.png) and [B](../2023-06-01-b.md#x), [home](/), [web](https://example.org/x.md).", text);
        Assert.DoesNotContain("redirectFrom", text);
        Assert.Contains("[A](2023/2023-05-01-a.md)", site.Read("input/news/2023-06-01-b.md"));
        site.Good("check");
    }

    [Fact]
    public void A_case_study_moves_with_its_text()
    {
        site.Write("data/case-studies/old.yml", "title: Old\nprovider: Alpha\nsources:\n  - { publisher: Alpha, address: https://alpha.example/ }\n");
        site.Write("data/case-studies/old.md", "Words about [A](../../input/news/2023-05-01-a.md).\n");
        site.Good("rename", "/case-studies/old/", "new-name");
        Assert.Equal("title: Old\nprovider: Alpha\nsources:\n  - { publisher: Alpha, address: https://alpha.example/ }\nid: old\nredirectFrom: [/case-studies/old/]\n", site.Read("data/case-studies/new-name.yml"));
        Assert.Contains("Words about", site.Read("data/case-studies/new-name.md"));
        Assert.False(site.Exists("data/case-studies/old.yml") || site.Exists("data/case-studies/old.md"));
        site.Good("check");
    }

    [Fact]
    public void Pages_and_manuals_move_in_their_tree()
    {
        site.Write("input/pages/team/who.md", "---\ntitle: Who\n---\nWe.\n");
        site.Write("input/docs/index.md", "---\ntitle: Manual\n---\n[First](first.md)\n");
        site.Write("input/docs/first.md", "---\ntitle: First\n---\nText.\n");
        site.Good("rename", "/team/who/", "/people/");
        Assert.Contains("id: who\nredirectFrom: [/team/who/]", site.Read("input/pages/people.md"));
        Assert.False(Directory.Exists(site.Folder["input/pages/team"]));
        site.Good("rename", "https://bridges.example/base/docs/first/", "/docs/start/one/");
        Assert.Contains("id: docs-first\nredirectFrom: [/docs/first/]", site.Read("input/docs/start/one.md"));
        Assert.Contains("[First](start/one.md)", site.Read("input/docs/index.md"));
        site.Write("input/docs/start/index.md", "---\ntitle: Start\n---\nText.\n");
        Assert.Contains("first page of its folder", site.Refused(1, "rename", "/docs/start/", "/docs/begin/"));
        site.Write("input/pages/launch.md", "---\ntitle: Launch\npermalink: /special/launch/\n---\nGo.\n");
        site.Good("rename", "launch", "start");
        Assert.Equal("---\ntitle: Launch\npermalink: /special/start/\nid: launch\nredirectFrom: [/special/launch/]\n---\nGo.\n", site.Read("input/pages/launch.md"));
        site.Good("check");
    }

    [Fact]
    public void A_draft_has_no_old_address_to_send_on()
    {
        site.Write("input/news/2023-07-01-idea.md", "---\ntitle: Idea\ndraft: true\n---\nText.\n");
        site.Good("rename", "idea", "plan");
        Assert.Equal("---\ntitle: Idea\ndraft: true\nid: idea\n---\nText.\n", site.Read("input/news/2023-07-01-plan.md"));
    }

    [Fact]
    public void A_dry_run_tells_all_and_changes_nothing()
    {
        var before = Snapshot();
        var output = site.Good("rename", "a", "c", "--dry-run");
        Assert.Contains("1 link in input/news/2023-06-01-b.md", output);
        Assert.Contains("Nothing was changed", output);
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData(2, "nothing", "c", "There is no item 'nothing'")]
    [InlineData(2, "input/news/2023-05-01-aa.md", "c", "did you mean 'input/news/2023-05-01-a.md'")]
    [InlineData(2, "data/tags.yml", "c", "no page of its own")]
    [InlineData(1, "a", "a", "That is its name already")]
    [InlineData(1, "a", "Ünïque Name", "Write 'unique-name'")]
    [InlineData(1, "a", "copy-of-a", "leftover of copying")]
    [InlineData(1, "a", "/meetings/a/", "begin with /news/")]
    [InlineData(1, "a", "input/pages/a.md", "its files are input/news/")]
    [InlineData(1, "a", "../../escape.md", "no place for this")]
    [InlineData(1, "alpha", "beta", "an entry of data/partners.yml")]
    [InlineData(1, "home", "start", "its name says what it is")]
    [InlineData(1, "a", "input/news/2023-06-01-b.md", "exists already")]
    [InlineData(1, "a", "input/news/2023-05-02-b.md", "is taken by")]
    [InlineData(1, "a", "input/news/undated.md", "the date is missing")]
    public void What_cannot_be_is_refused_and_nothing_changes(int code, string old, string asked, string says)
    {
        var before = Snapshot();
        Assert.Contains(says, site.Refused(code, "rename", old, asked));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void When_a_file_cannot_be_written_the_others_get_back_what_they_held()
    {
        site.Write("input/news/2023-04-01-before.md", "---\ntitle: Before\n---\n[A](2023-05-01-a.md)\n");
        site.Write("input/news/old", "A file where the new folder would be.");
        var before = Snapshot();
        Assert.Contains("KT4002", site.Refused(4, "rename", "a", "input/news/old/2023-05-01-c.md"));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_site_with_errors_is_mended_first()
    {
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\nsumary: x\n---\nText.\n");
        Assert.Contains("Mend these errors first", site.Refused(1, "rename", "a", "c"));
    }

    private string Snapshot() => string.Join('\n', Directory.EnumerateFiles(site.Folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + "\n" + File.ReadAllText(f)));
}
