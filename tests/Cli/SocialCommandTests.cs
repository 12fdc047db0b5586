using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary><c>social</c> as a social team calls it.</summary>
public sealed class SocialCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SocialCommandTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write("data/networks.yml", "networks:\n  - { id: twitter, name: X (Twitter), limit: 280, method: twitter-weighted }\n  - { id: mastodon, name: Mastodon, limit: 500, method: mastodon }\n  - { id: bluesky, name: Bluesky, limit: 300, bytes: 3000, method: graphemes }\n  - { id: letter, name: Newsletter (Markdown) }\n  - { id: plain, name: Newsletter (plain text) }\n");
        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        folder.Write("input/news/2023-05-01-old.md", "---\ntitle: Old\nsummary: S\n---\nText.\n");
        folder.Write("input/news/2023-06-01-new.md", "---\ntitle: New\nsummary: S\n---\nText.\n");
    }

    public void Dispose() => folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(string input, params string[] arguments) =>
        TestProgram.RunWithInput(input, ["social", .. arguments, "--root", folder.Path]);

    [Theory]
    [InlineData("old")]
    [InlineData("/news/old/")]
    [InlineData("input/news/2023-05-01-old.md")]
    public void An_item_is_found_by_id_address_and_file(string item)
    {
        var (code, output, error) = Run("", item);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("X (Twitter) · announce · ", output);
        Assert.Contains("https://bridges.example/news/old/", output);
        Assert.Contains("Mastodon", output);
    }

    [Fact]
    public void Without_an_item_the_newest_is_printed() => Assert.StartsWith("New  [input/news/2023-06-01-new.md]", Run("").Output, StringComparison.Ordinal);

    [Fact]
    public void One_network_can_be_asked_for_and_programs_get_json()
    {
        using var json = JsonDocument.Parse(Run("", "old", "--network", "mastodon", "--format", "json").Output);
        Assert.All(json.RootElement.EnumerateArray(), s => Assert.Equal("mastodon", s.GetProperty("network").GetString()));
    }

    [Theory]
    [InlineData("twitter", "See ktsoftskills.eu/news.\n", "28")]
    [InlineData("twitter", "👩‍👩‍👧‍👦", "2")]
    [InlineData("mastodon", "@office@social.example.org", "7")]
    public void A_text_is_counted_as_the_network_counts_it(string network, string text, string length)
    {
        var (code, output, error) = Run(text, "--count", network);
        Assert.Equal((0, length, ""), (code, output.Trim(), error));
    }

    [Fact]
    public void What_is_too_long_is_said_beside_the_number()
    {
        var (_, output, error) = Run(new string('a', 283), "--count", "twitter");
        Assert.Equal("283", output.Trim());
        Assert.Contains("shorten it by 3", error);
    }

    [Fact]
    public void A_limit_in_bytes_is_told_in_bytes_and_no_other()
    {
        var (code, output, error) = Run(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 150)), "--count", "bluesky");
        Assert.Equal((0, "150", "Bluesky takes 3,000 bytes; it has 3,750: shorten it by 750."), (code, output.Trim(), error.Trim()));
    }

    [Fact]
    public void Every_broken_limit_is_told()
    {
        var error = Run(new string('语', 1001), "--count", "bluesky").Error;
        Assert.Contains("takes 300; it has 1,001: shorten it by 701.", error);
        Assert.Contains("takes 3,000 bytes; it has 3,003", error);
    }

    [Theory]
    [InlineData("", "0", "empty")]
    [InlineData("\n", "0", "empty")]
    [InlineData("Soft\uFEFF skills", "13", "invisible")]
    public void What_X_refuses_ends_with_1(string text, string length, string why)
    {
        var (code, output, error) = Run(text, "--count", "twitter");
        Assert.Equal((1, length), (code, output.Trim()));
        Assert.Contains(why, error);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("X (Twitter)")]
    [InlineData("x (twitter)")]
    [InlineData("TWITTER")]
    public void A_network_is_found_by_its_name_and_the_first_word_of_it(string network)
    {
        Assert.Equal((0, "5", ""), Trimmed(Run("Hello", "--count", network)));
        var (code, output, _) = Run("", "old", "--network", network);
        Assert.Equal(0, code);
        Assert.Contains("X (Twitter) · announce", output);
        Assert.DoesNotContain("Mastodon", output);
    }

    [Theory]
    [InlineData("newsletter", "There is no network 'newsletter'")]
    [InlineData("blusky", "did you mean 'bluesky'")]
    [InlineData("Newsletter (plain txt)", "did you mean 'Newsletter (plain text)'")]
    public void What_no_single_network_is_called_is_refused_with_the_nearest(string network, string words)
    {
        var (code, _, error) = Run("Hello", "--count", network);
        Assert.Equal(2, code);
        Assert.Contains(words, error);
    }

    private static (int ExitCode, string Output, string Error) Trimmed((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Output.Trim(), run.Error.Trim());

    [Theory]
    [InlineData("gone")]
    [InlineData("old --network twiter")]
    [InlineData("--count twiter")]
    [InlineData("old --count twitter")]
    public void Wrong_usage_ends_with_2(string arguments)
    {
        var (code, output, error) = Run("", arguments.Split(' '));
        Assert.Equal((2, ""), (code, output));
        Assert.NotEqual("", error);
    }
}
