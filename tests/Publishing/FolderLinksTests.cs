using System.Text;
using KtSite.Core;
using KtSite.Publishing;

namespace KtSite.Tests.Publishing;

public class FolderLinksTests
{
    [Theory]
    [InlineData("/index.html", "<a href=\"/\">", "<a href=\"index.html\">")]
    [InlineData("/news/a/index.html", "<a href=\"/\">", "<a href=\"../../index.html\">")]
    [InlineData("/news/index.html", "<a href=\"/project/news/b/#c\">", "<a href=\"../news/b/index.html#c\">", "/project")]
    [InlineData("/news/index.html", "<form action=\"/search/?q=a/b\">", "<form action=\"../search/index.html?q=a/b\">")]
    [InlineData("/news/index.html", "<img alt=\"a > b\" srcset=\"/a.png 320w, /b.png 2x\" src=\"/a.png\">", "<img alt=\"a > b\" srcset=\"../a.png 320w, ../b.png 2x\" src=\"../a.png\">")]
    [InlineData("/index.html", "<ol data-index=\"/search-index.json\">", "<ol data-index=\"search-index.json\">")]
    [InlineData("/index.html", "<a href=\"https://a.example/\"><a href=\"#b\"><a href=\"//c.example/\">", null)]
    [InlineData("/index.html", "<a href=\"/elsewhere/\">", null, "/project")]
    [InlineData("/index.html", "<p>write href=\"/news/\" there</p>", null)]
    [InlineData("/data.json", "<a href=\"/\">", null)]
    [InlineData("/news/feed.xml", "<?xml version=\"1.0\"?>\n<?xml-stylesheet type=\"text/css\" href=\"/assets/f.css\"?>\n<a href=\"/\"/>", "<?xml version=\"1.0\"?>\n<?xml-stylesheet type=\"text/css\" href=\"../assets/f.css\"?>\n<a href=\"/\"/>")]
    public void Links_become_relative(string path, string written, string? expected, string basePath = "")
    {
        var stage = new Kept();
        new FolderLinks(stage, basePath).Add(new TextOutput(OutputPath.Of(path), default, ""), Encoding.UTF8.GetBytes(written));
        Assert.Equal(expected ?? written, stage.Text);
    }

    private sealed class Kept : IOutputStage
    {
        public string Text { get; private set; } = "";

        public void Add(OutputItem item, ReadOnlySpan<byte> bytes) => Text = Encoding.UTF8.GetString(bytes);

        public void Commit()
        {
        }

        public void Discard()
        {
        }
    }
}
