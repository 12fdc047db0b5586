using System.Text;
using System.Text.Json.Nodes;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The editor in the browser, as far as it goes without a repository.</summary>
[Collection(BrowserTests.Name)]
public sealed class AdminTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("github", null)]
    [InlineData("github, baseUrl: \"https://auth.bridges.example\"", "GitHub")]
    [InlineData("gitlab", null)]
    [InlineData("gitlab, appId: abc", "GitLab")]
    [InlineData("gitea, appId: abc", "Gitea")]
    public async Task It_asks_to_sign_in_and_asks_no_other_host(string backend, string? name)
    {
        var site = TestSite.Minimal().Append("data/project.yml", $"\nadmin: {{ backend: {backend}, repo: our-project/website }}\n").At(BrowserFixture.Origin + "/").Build().Fine();
        await using var opened = await browser.OpenAsync("/admin/", site: site);
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Access Token") })).ToBeVisibleAsync();
        // Only where the settings say how: else that button would lead nowhere.
        var quick = opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Sign In with.*" + name) });
        if (name is null) await Assertions.Expect(quick).ToHaveCountAsync(0);
        else await Assertions.Expect(quick).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Bridges"));
        await opened.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(opened.Errors);
        Assert.Contains("admin/config.yml", opened.Answered);
        Assert.Contains(opened.Answered, path => path.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_saves_is_read_by_the_build_and_what_its_forms_do_not_know_is_kept()
    {
        const string Old = "---\ntitle: Old words\ndate: 2023-06\nhost: alpha\nimage: photo.png\nimageAlt: A photo\nsocial: { twitter: Own words }\n---\nText with [a link](xref:alpha).\n";
        const string Path = "input/news/2023-06-29-old.md";
        var site = TestSite.Minimal().Append("data/project.yml", "\nadmin: { repo: our-project/website }\n").At(BrowserFixture.Origin + "/")
            .With(Path, Old).With("input/news/photo.png", TestPicture.Png(30, 20))
            .With("data/networks.yml", "networks:\n  - { id: twitter, name: Twitter, limit: 280 }\n");
        var built = site.Build();
        Assert.DoesNotContain(built.Problems, p => p.Severity == KtSite.Core.Severity.Error);
        // The repository that the editor has for trying out: a folder in the browser.
        var config = JsonNode.Parse(built.Text("admin/config.yml"))!;
        config["backend"] = new JsonObject { ["name"] = "test-repo" };
        var files = new Dictionary<string, byte[]>(built.Files) { ["admin/config.yml"] = Encoding.UTF8.GetBytes(config.ToJsonString()) };
        await using var opened = await browser.OpenAsync("/admin/", site: built with { Files = files });
        await opened.Page.EvaluateAsync(WriteFile, new[] { Path, Old });
        await opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Test Repository") }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Test Repository") }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await opened.Page.EvaluateAsync("location.hash = '#/collections/news/entries/2023-06-29-old'");
        await opened.Page.GetByRole(AriaRole.Textbox).First.FillAsync("New words");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Assertions.Expect(opened.Page.GetByText("Entry saved")).ToBeVisibleAsync();
        var saved = await opened.Page.EvaluateAsync<string>(ReadFile, Path);
        Assert.Contains("title: New words\n", saved);
        Assert.Contains("image: photo.png\n", saved);
        Assert.Contains("twitter: Own words\n", saved);
        var again = site.With(Path, saved).Build();
        Assert.DoesNotContain(again.Problems, p => p.Severity == KtSite.Core.Severity.Error);
        Assert.Equal(Words(built, "Old words"), Words(again, "New words"));
        Assert.Empty(opened.Errors);
    }

    private const string Folder = "async path => { let at = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test', { create: true }); for (const part of path.split('/').slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true }); return at.getFileHandle(path.split('/').at(-1), { create: true }); }";
    private const string WriteFile = "async ([path, text]) => { const to = await (await (" + Folder + ")(path)).createWritable(); await to.write(text); await to.close(); }";
    private const string ReadFile = "async path => (await (await (" + Folder + ")(path)).getFile()).text()";

    // The page of the item, without the words that were changed.
    private static string Words(BuiltSite site, string title) => site.Page("news/old/index.html").QuerySelector("main")!.TextContent.Replace(title, "", StringComparison.Ordinal);
}
