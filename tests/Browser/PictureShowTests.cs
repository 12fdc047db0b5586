using KtSite.Tests.Support;

namespace KtSite.Tests.Browser;

/// <summary>Pictures as readers see them.</summary>
[Collection(BrowserTests.Name)]
public sealed class PictureShowTests(BrowserFixture browser)
{
    private static readonly Lazy<BuiltSite> Photos = new(() => TestSite.Minimal().At(BrowserFixture.Origin + "/")
        .With("input/news/photo.jpg", TestPicture.Jpeg(2000, 1000)).With("input/news/icon.png", TestPicture.Png(60, 30)).With("input/logo.png", TestPicture.Png(100, 400))
        .With("data/people.yml", "people:\n  - { id: jo, name: Jo Novak, role: Reporter, consent: page, picture: { src: /news/photo.jpg, alt: Jo } }\n")
        .With("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, shortName: Alpha, country: fi, city: Turku, logo: { src: /logo.png, alt: Alpha } }\n")
        .WithNews("Text.\n\n![One](photo.jpg){credit=\"J. Novak\" licence=\"CC BY 4.0\"}\n\n^^^\n![Two](photo.jpg){credit=\"J. Novak\"}\n^^^ A bridge\n\n![Icon](icon.png)", "image: { src: photo.jpg, alt: Lead, credit: J. Novak }\nauthors: jo\n").Build().Fine());

    [Theory]
    [InlineData(360, 480)]
    [InlineData(1440, 800)]
    public async Task The_browser_takes_the_form_that_fits(int width, int form)
    {
        await using var opened = await browser.OpenAsync("/news/a-bridge/", width, site: Photos.Value);
        await opened.Page.EvaluateAsync("Promise.all([...document.querySelectorAll('.text img')].map(i => { i.loading = 'eager'; return i.decode(); }))");
        var sources = await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.text img')].map(i => i.currentSrc.split('/').at(-1).replace(/\\.[0-9a-f]{8}/, ''))");
        Assert.Equal([$"photo-{form}.webp", $"photo-{form}.webp", $"photo-{form}.webp", "icon-60.webp"], sources);
        var sizes = await opened.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.text img')].map(i => i.getBoundingClientRect().width / i.getBoundingClientRect().height)");
        Assert.All(sizes, s => Assert.InRange(s, 1.95, 2.05));
        Assert.Equal(60, await opened.Page.EvaluateAsync<int>("document.querySelector('.text p > picture > img').width"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal("photo-96.webp", await opened.Page.EvaluateAsync<string>("document.querySelector('.author img').currentSrc.split('/').at(-1).replace(/\\.[0-9a-f]{8}/, '')"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_high_logo_keeps_its_shape()
    {
        await using var opened = await browser.OpenAsync("/partners/alpha/", site: Photos.Value);
        var box = await opened.Page.Locator(".logo img").BoundingBoxAsync();
        Assert.Equal((15, 60), (Math.Round(box!.Width), Math.Round(box.Height)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_logo_is_larger_than_the_funders_emblem(bool printed)
    {
        await using var opened = await browser.OpenAsync("/partners/alpha/", site: Photos.Value);
        if (printed) await opened.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var (logo, emblem) = (await opened.Page.Locator(".logo img").BoundingBoxAsync(), await opened.Page.Locator(".statement img").BoundingBoxAsync());
        Assert.True(logo!.Width <= emblem!.Width && logo.Height <= emblem.Height, $"{logo.Width} x {logo.Height}, emblem {emblem.Width} x {emblem.Height}");
    }
}
