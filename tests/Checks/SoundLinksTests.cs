using System.Text;
using KtSite.Checks;
using KtSite.Content;

namespace KtSite.Tests.Checks;

public sealed class SoundLinksTests
{
    // By several threads, as builds do.
    [Fact]
    public void A_link_is_sound_when_its_file_is_planned()
    {
        var planned = Enumerable.Range(0, 4000).Select(i => $"/news/item-{i * 2}/").ToArray();
        var sound = new SoundLinks(new SiteUrl("https://example.org/base/"), planned);

        Parallel.For(0, 24_000, i =>
        {
            var number = i * 7919 % 8000;
            Assert.True(number % 2 == 0 == sound.Contain(Encoding.UTF8.GetBytes($"/base/news/item-{number}/"), isRequest: false), $"item {number}");
        });
    }

    [Fact]
    public void Equal_links_and_names_are_one_object()
    {
        var pool = new LinkPool();
        string[] all = [.. Enumerable.Range(0, 3000).Select(i => $"/a/{i}/?b=1&amp;c=é{i}")];
        var first = all.Select(a => (pool.Link(Encoding.UTF8.GetBytes(a), false), pool.Link(Encoding.UTF8.GetBytes(a), true), pool.Name(Encoding.UTF8.GetBytes(a)))).ToArray();

        for (var i = 0; i < all.Length; i++)
        {
            var decoded = $"/a/{i}/?b=1&c=é{i}";
            Assert.Equal((new FoundLink(decoded, false), new FoundLink(decoded, true), decoded), first[i]);
            Assert.Same(first[i].Item1, pool.Link(Encoding.UTF8.GetBytes(all[i]), false));
            Assert.Same(first[i].Item2, pool.Link(Encoding.UTF8.GetBytes(all[i]), true));
            Assert.Same(first[i].Item3, pool.Name(Encoding.UTF8.GetBytes(all[i])));
        }
    }
}
