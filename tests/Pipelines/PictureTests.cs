using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;
using SkiaSharp;

namespace KtSite.Tests.Pipelines;

/// <summary>Pictures come out in several widths, upright, and without what the camera noted.</summary>
public class PictureTests
{
    private const string Page = "news/a-bridge/index.html";

    private static TestSite Photo(int width, int height, string text = "![A bridge](photo.jpg)", int orientation = 0, string fields = "") =>
        TestSite.Minimal().With("input/news/photo.jpg", TestPicture.Jpeg(width, height, orientation)).WithNews(text, fields);

    private static string[] Widths(string? set) => [.. set!.Split(", ").Select(c => c.Split(' ')[1])];

    private static SKBitmap Decode(BuiltSite built, string address) => SKBitmap.Decode(built.Files[address.TrimStart('/')]);

    [Fact]
    public void A_picture_of_a_text_is_offered_in_several_widths_as_webp_and_in_its_own_format()
    {
        var built = Photo(2000, 1500).Build().Fine();
        var picture = built.Page(Page).QuerySelector(".prose picture")!;
        var (source, image) = (picture.QuerySelector("source")!, picture.QuerySelector("img")!);

        Assert.Equal("image/webp", source.GetAttribute("type"));
        Assert.Equal(["480w", "800w", "1200w", "1600w"], Widths(source.GetAttribute("srcset")));
        Assert.Equal(["480w", "800w", "1200w", "1600w"], Widths(image.GetAttribute("srcset")));
        Assert.Contains("vw", source.GetAttribute("sizes"));
        Assert.Equal(source.GetAttribute("sizes"), image.GetAttribute("sizes"));
        Assert.Equal(("1200", "900", "A bridge"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        foreach (var candidate in $"{source.GetAttribute("srcset")}, {image.GetAttribute("srcset")}".Split(", ").Select(c => c.Split(' ')))
        {
            using var codec = SKCodec.Create(new MemoryStream(built.Files[candidate[0].TrimStart('/')]));
            Assert.Equal(candidate[0].EndsWith(".webp", StringComparison.Ordinal) ? SKEncodedImageFormat.Webp : SKEncodedImageFormat.Jpeg, codec.EncodedFormat);
            Assert.Equal($"{codec.Info.Width}w", candidate[1]);
            Assert.Equal(codec.Info.Width * 3 / 4, codec.Info.Height);
        }
    }

    [Theory]
    [InlineData(300, new[] { "300w" })]
    [InlineData(500, new[] { "500w" })]
    [InlineData(1000, new[] { "480w", "800w", "1000w" })]
    public void No_form_is_wider_than_the_original(int width, string[] widths) =>
        Assert.Equal(widths, Widths(Photo(width, width).Build().Fine().Page(Page).QuerySelector(".prose img")!.GetAttribute("srcset")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_orientation_that_the_camera_noted_is_applied(int orientation)
    {
        // Where the stored upper left, upper right and lower left corners are seen.
        var (red, lime, other) = orientation switch
        {
            1 => ((0, 0), (1, 0), (0, 1)),
            2 => ((1, 0), (0, 0), (1, 1)),
            3 => ((1, 1), (0, 1), (1, 0)),
            4 => ((0, 1), (1, 1), (0, 0)),
            5 => ((0, 0), (0, 1), (1, 0)),
            6 => ((1, 0), (1, 1), (0, 0)),
            7 => ((1, 1), (1, 0), (0, 1)),
            _ => ((0, 1), (0, 0), (1, 1)),
        };
        var built = Photo(1000, 600, orientation: orientation).Build().Fine();
        var image = built.Page(Page).QuerySelector(".prose img")!;

        Assert.Equal(orientation < 5 ? ("1000", "600") : ("600", "1000"), (image.GetAttribute("width"), image.GetAttribute("height")));
        foreach (var address in image.GetAttribute("srcset")!.Split(", ").Select(c => c.Split(' ')[0]).Append("/news/photo.jpg"))
        {
            using var picture = Decode(built, address);
            Assert.Equal(orientation < 5, picture.Width > picture.Height);
            AssertNear(SKColors.Red, Seen(red));
            AssertNear(SKColors.Lime, Seen(lime));
            AssertNear(SKColors.Blue, Seen(other));
            SKColor Seen((int X, int Y) corner) => TestPicture.At(picture, 0.2 + (corner.X * 0.6), 0.2 + (corner.Y * 0.6));
        }
    }

    [Fact]
    public void Nothing_that_the_camera_noted_is_in_any_byte_of_the_site()
    {
        var original = TestPicture.Jpeg(1000, 600, 6);
        Assert.Contains(MetadataExtractor.ImageMetadataReader.ReadMetadata(new MemoryStream(original)), d => d.Name == "GPS" && d.TagCount == 2);
        var built = Photo(1000, 600, "![A bridge](photo.jpg)", 6, "social:\n  twitter: { image: { src: photo.jpg, alt: A bridge } }\n").With("data/networks.yml", "networks:\n  - { id: twitter, name: X, file: twitter.txt, templates: [ { text: '{title} {address}' } ] }\n").Build();

        var pictures = built.Files.Where(f => f.Key.EndsWith(".jpg", StringComparison.Ordinal) || f.Key.EndsWith(".webp", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, pictures.Length);
        foreach (var (path, bytes) in pictures)
            Assert.True(MetadataExtractor.ImageMetadataReader.ReadMetadata(new MemoryStream(bytes)).All(d => d.Name is "JPEG" or "JFIF" or "Huffman" or "WebP" or "File Type"), path);
        foreach (var (path, bytes) in built.Files)
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(TestPicture.Camera)) < 0, path);
            Assert.True(bytes.AsSpan().IndexOf("Exif\0\0"u8) < 0, path);
        }
    }

    [Fact]
    public void The_lead_picture_is_loaded_at_once_and_all_others_when_they_come_near()
    {
        var built = Photo(1000, 600, "![One](photo.jpg)\n\n![Two](photo.jpg)", fields: "image: { src: photo.jpg, alt: Lead, credit: J. Novak, licence: CC BY 4.0 }\n").Build().Fine();
        var images = built.Page(Page).QuerySelectorAll("article img").ToArray();

        Assert.Equal(["Lead", "One", "Two"], images.Select(i => i.GetAttribute("alt")));
        Assert.Equal(["high", null, null], images.Select(i => i.GetAttribute("fetchpriority")));
        Assert.Equal([null, "lazy", "lazy"], images.Select(i => i.GetAttribute("loading")));
        Assert.Equal([null, "async", "async"], images.Select(i => i.GetAttribute("decoding")));
        Assert.Equal("J. Novak, CC BY 4.0", built.Page(Page).QuerySelector(".lead-picture figcaption")!.TextContent);
        Assert.Equal("high", Photo(1000, 600).Build().Fine().Page(Page).QuerySelector(".prose img")!.GetAttribute("fetchpriority"));
    }

    [Theory]
    [InlineData("input/pages/about.md", "title: About\n", "about/index.html")]
    [InlineData("input/meetings/2023-05-02-x.md", "title: A meeting\nsummary: We met.\nkind: Kick-off\npurpose: To meet.\n", "meetings/x/index.html")]
    public void Every_kind_of_page_shows_its_picture(string file, string fields, string page)
    {
        var built = TestSite.Minimal().With("input/photo.png", TestPicture.Png(600, 300)).With(file, $"---\n{fields}image: {{ src: ../photo.png, alt: A bridge }}\n---\nText.\n").Build();
        Assert.Equal("A bridge", built.Page(page).QuerySelector(".lead-picture img")!.GetAttribute("alt"));
    }

    [Fact]
    public void Credit_and_licence_stand_in_the_caption()
    {
        var built = Photo(100, 60, """
            ![One](photo.jpg){credit="J. <Novak>" licence="CC BY 4.0"}

            ^^^
            ![Two](photo.jpg){credit=Me}
            ^^^ The *bridge*

            Here ![three](photo.jpg){licence=CC0} it is {not this}.

            ![Four](photo.jpg)
            """).Build().Fine();
        var prose = built.Page(Page).QuerySelector(".prose")!;

        Assert.Equal(["J. <Novak>, CC BY 4.0", "The bridge Me"], prose.QuerySelectorAll("figure > figcaption").Select(c => c.TextContent.Trim()));
        Assert.Equal(2, prose.QuerySelectorAll("figure > picture").Length);
        Assert.Contains("CC0 it is {not this}.", prose.QuerySelectorAll("p")[0].TextContent);
        Assert.Equal("", prose.QuerySelectorAll("p")[1].TextContent.Trim());
    }

    [Theory]
    [InlineData("![](photo.jpg)", Rules.MissingAlt, "has no alternative text")]
    [InlineData("![ ](photo.jpg){credit=Me}", Rules.MissingAlt, "has no alternative text")]
    [InlineData("![A bridge](photo.jpg){.decorative}", Rules.MissingAlt, "says that it only decorates")]
    [InlineData("![A bridge](photo.jpg){credits=\"Me\"}", Rules.UnknownKey, "did you mean 'credit'?")]
    [InlineData("![A bridge](photo.jpg){.decorativ}", Rules.UnknownKey, "did you mean 'decorative'?")]
    [InlineData("![A bridge](photo.jpg){onclick=\"x\"}", Rules.UnknownKey, "unknown key 'onclick'")]
    [InlineData("![A bridge](photo.jpg){credit=\"Me}", Rules.WrongValue, "cannot be read")]
    [InlineData("![A bridge](photo.bmp)", Rules.NotAPicture, "browsers do not show 'photo.bmp'")]
    [InlineData("![A bridge](/news/)", Rules.NotAPicture, "is a page")]
    [InlineData("![A bridge](foto.jpg)", Rules.DeadLink, "did you mean 'input/news/photo.jpg'?")]
    public void What_is_wrong_with_a_picture_in_a_text_is_told_at_its_place(string text, string rule, string words)
    {
        var problem = Photo(100, 60, "Text " + text).With("input/news/photo.bmp", "x").Build().Only();
        Assert.Equal((rule, new Location("input/news/2023-05-01-a-bridge.md", 4, 6)), (problem.Rule, problem.At));
        Assert.Contains(words, problem.Message);
        Assert.False(string.IsNullOrEmpty(problem.Help));
    }

    [Fact]
    public void A_picture_may_say_that_it_only_decorates()
    {
        var built = Photo(100, 60, "![](photo.jpg){.decorative}\n\nText.", fields: "image: { src: photo.jpg, alt: \"\" }\n").Build().Fine();
        Assert.Equal(["", ""], built.Page(Page).QuerySelectorAll("article img").Select(i => i.GetAttribute("alt")));
        Assert.Equal(Rules.MissingField, Photo(100, 60, "Text.", fields: "image: { src: photo.jpg, alt: }\n").Build().Only().Rule);
    }

    [Fact]
    public void A_lead_picture_that_does_not_exist_is_told_at_its_place()
    {
        var problem = Photo(100, 60, "Text.", fields: "image: { src: foto.jpg, alt: A bridge }\n").Build().Only();
        Assert.Equal((Rules.DeadLink, new Location("input/news/2023-05-01-a-bridge.md", 3, 15)), (problem.Rule, problem.At));
    }

    [Fact]
    public void A_file_that_is_no_picture_is_one_error_at_that_file()
    {
        var problem = Photo(100, 60, "![One](photo.jpg) [two](photo.jpg)").With("input/news/photo.jpg", "not really").Build().Only();
        Assert.Equal((Rules.BrokenPicture, new Location("input/news/photo.jpg")), (problem.Rule, problem.At));
    }

    [Fact]
    public void A_picture_that_was_cut_off_is_one_error_at_that_file()
    {
        var problem = Photo(100, 60).With("input/news/photo.jpg", TestPicture.Noise(500, 400)[..20_000]).Build().Problems.DistinctBy(p => p.Message).ToArray();
        Assert.Equal((Rules.BrokenPicture, new Location("input/news/photo.jpg")), (Assert.Single(problem).Rule, problem[0].At));
    }

    [Fact]
    public void Oversized_originals_are_told()
    {
        var problem = Photo(4100, 10, "Text.").Build().Only();
        Assert.Equal((Rules.LargePicture, Severity.Warning, new Location("input/news/photo.jpg")), (problem.Rule, problem.Severity, problem.At));
        Assert.Contains("4100 × 10 pixels", problem.Message);
        Assert.Contains("4000 pixels", problem.Help);
    }

    [Fact]
    public void A_camera_format_that_cannot_be_written_anew_is_told()
    {
        var problem = TestSite.Minimal().With("input/press/photo.HEIC", "x").Build().Only();
        Assert.Equal((Rules.NotAPicture, Severity.Warning, new Location("input/press/photo.HEIC")), (problem.Rule, problem.Severity, problem.At));
    }

    [Fact]
    public void A_site_that_allows_html_has_the_same_pictures()
    {
        const string Text = "![One](photo.jpg){credit=Me}\n\nAnd ![two](photo.jpg).";
        var site = Photo(1000, 600, Text);
        var plain = site.Build().Fine().Page(Page).QuerySelector(".prose")!.InnerHtml;
        Assert.Equal(plain, site.Append("data/project.yml", "\nrawHtml: true\n").Build().Fine().Page(Page).QuerySelector(".prose")!.InnerHtml);
    }

    [Fact]
    public void Animations_are_published_as_they_are_with_a_warning()
    {
        var gif = TestPicture.MovingGif();
        var built = TestSite.Minimal().With("input/news/bridge.gif", gif).WithNews("![A bridge opens](bridge.gif)").Build();
        Assert.Equal((Rules.AnimatedPicture, Severity.Warning), (built.Only().Rule, built.Only().Severity));
        Assert.Equal(gif, built.Files["news/bridge.gif"]);
        var image = built.Page(Page).QuerySelector(".prose img")!;
        Assert.Equal(("/news/bridge.gif", "1", "1", null), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("srcset")));
    }

    [Fact]
    public void A_moving_png_is_told_and_kept()
    {
        var still = TestPicture.Png(20, 10);
        // After the signature and the header.
        byte[] moving = [.. still[..33], 0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, .. still[33..]];
        var built = TestSite.Minimal().With("input/news/bridge.png", moving).WithNews("![A bridge opens](bridge.png)").Build();
        Assert.Equal(Rules.AnimatedPicture, built.Only().Rule);
        Assert.Equal(moving, built.Files["news/bridge.png"]);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\"/>", "300", "100")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60px\" viewBox=\"0 0 300 100\"/>", "60", "20")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"100%\" viewBox=\"0,0,30.4,10\"/>", "30", "10")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", null, null)]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\" viewBox=\"0 0 3 1\"/>", "3", "1")]
    public void An_svg_is_copied_and_has_its_size_from_its_view_box(string svg, string? width, string? height)
    {
        var built = TestSite.Minimal().With("input/news/plan.svg", svg).WithNews("![A plan](plan.svg)").Build().Fine();
        var image = built.Page(Page).QuerySelector(".prose img")!;
        Assert.Equal(("/news/plan.svg", width, height), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(svg, built.Text("news/plan.svg"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", Rules.ScriptInPicture, "<script>")]
    [InlineData("<path onload=\"alert(1)\"/>", Rules.ScriptInPicture, "'onload'")]
    [InlineData("<a href=\" java\nscript:alert(1)\"/>", Rules.ScriptInPicture, "'href'")]
    [InlineData("<set attributeName=\"href\" to=\"JavaScript&#58;alert(1)\"/>", Rules.ScriptInPicture, "'to'")]
    [InlineData("<foreignObject><iframe/></foreignObject>", Rules.ScriptInPicture, "<iframe>")]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?>", Rules.ScriptInPicture, "'xml-stylesheet'")]
    [InlineData("<g>", Rules.BrokenPicture, "not valid SVG")]
    public void An_svg_with_a_script_is_refused(string inside, string rule, string words)
    {
        var problem = TestSite.Minimal().With("input/news/plan.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{inside}</svg>").WithNews("![A plan](plan.svg)").Build().Only();
        Assert.Equal((rule, "input/news/plan.svg", 2), (problem.Rule, problem.At.File, problem.At.Line));
        Assert.Contains(words, problem.Message);
    }

    [Fact]
    public void A_png_keeps_its_transparency_and_a_webp_needs_no_other_format()
    {
        using var clear = new SKBitmap(new SKImageInfo(100, 50, SKColorType.Rgba8888, SKAlphaType.Premul));
        clear.SetPixel(1, 1, SKColors.Red);
        using var data = clear.Encode(SKEncodedImageFormat.Png, 100);
        var built = TestSite.Minimal().With("input/news/clear.png", data.ToArray()).With("input/news/photo.webp", TestPicture.WebP(1000, 500)).WithNews("![Clear](clear.png) ![A bridge](photo.webp)").Build().Fine();
        var (png, webp) = (built.Page(Page).QuerySelector("picture")!, built.Page(Page).QuerySelector(".prose p > img")!);

        foreach (var address in new[] { png.QuerySelector("img")!.GetAttribute("src")!, png.QuerySelector("source")!.GetAttribute("srcset")!.Split(' ')[0] })
        {
            using var picture = Decode(built, address);
            Assert.Equal((0, 255), (picture.GetPixel(50, 25).Alpha, picture.GetPixel(1, 1).Alpha));
        }

        Assert.Equal(["480w", "800w", "1000w"], Widths(webp.GetAttribute("srcset")));
    }

    [Fact]
    public void Colours_of_another_space_are_converted()
    {
        using var wide = new SKBitmap(new SKImageInfo(100, 50, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3)));
        wide.GetPixelSpan().Clear();
        for (var i = 0; i < wide.GetPixelSpan().Length; i += 4) (wide.GetPixelSpan()[i], wide.GetPixelSpan()[i + 3]) = (200, 255);
        using var data = wide.Encode(SKEncodedImageFormat.Png, 100);
        using var picture = Decode(TestSite.Minimal().With("input/p3.png", data.ToArray()).Build().Fine(), "/p3.png");
        AssertNear(new SKColor(218, 0, 0), picture.GetPixel(50, 25), 8);
    }

    [Fact]
    public void Only_pictures_that_pages_show_are_written_in_several_widths()
    {
        var built = Photo(1000, 600, "[The photo in full](photo.jpg)").Build().Fine();
        Assert.Contains("news/photo.jpg", built.Files.Keys);
        Assert.DoesNotContain(built.Files.Keys, k => k.StartsWith("pictures/", StringComparison.Ordinal));
    }

    [Fact]
    public void Portraits_and_logos_are_small()
    {
        var site = TestSite.Minimal().With("input/me.jpg", TestPicture.Jpeg(1000, 1000)).With("input/logo.png", TestPicture.Png(150, 100))
            .With("data/people.yml", "people:\n  - { id: jo, name: Jo Novak, role: Reporter, consent: page, picture: { src: /me.jpg, alt: Jo } }\n")
            .With("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, shortName: Alpha, country: fi, city: Turku, logo: { src: ../input/logo.png, alt: Alpha } }\n")
            .WithNews("Text.", "authors: jo\n");
        var built = site.Build().Fine();
        Assert.Equal(["96w", "192w", "384w"], Widths(built.Page(Page).QuerySelector(".author img")!.GetAttribute("srcset")));
        Assert.Equal(["96w", "150w"], Widths(built.Page("partners/alpha/index.html").QuerySelector(".logo img")!.GetAttribute("srcset")));
    }

    [Fact]
    public void Feeds_and_structured_data_name_one_form_by_its_absolute_address()
    {
        var built = Photo(2000, 1000, "![A bridge](photo.jpg)", fields: "image: { src: photo.jpg, alt: Lead }\n").At("https://host.example/project/").Build().Fine();
        var content = System.Xml.Linq.XDocument.Parse(built.Text("feed.xml")).Descendants().First(e => e.Name.LocalName == "encoded").Value;
        Assert.Matches("<img src=\"https://host\\.example/project/pictures/news/photo\\.[0-9a-f]{8}-1200\\.jpg\" alt=\"A bridge\" width=\"1200\" height=\"600\">", content);
        Assert.DoesNotContain("srcset", content);
        Assert.Matches("\"image\":\\[\"https://host\\.example/project/pictures/news/photo\\.[0-9a-f]{8}-1200\\.jpg\",", built.Text(Page));
        Assert.Equal("https://host.example/project/cards/news/a-bridge.png", built.Page(Page).QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.All(built.Page(Page).QuerySelectorAll("article img, article source"), e => Assert.All(e.GetAttribute("srcset")!.Split(", "), c => Assert.StartsWith("/project/pictures/", c)));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_and_another_one_another_address()
    {
        var (one, two) = (Photo(1000, 600).Build().Fine(), Photo(1000, 600).Build().Fine());
        Assert.Equal(one.Files.Keys.Order(), two.Files.Keys.Order());
        foreach (var (path, bytes) in one.Files) Assert.True(bytes.AsSpan().SequenceEqual(two.Files[path]), path);
        Assert.Empty(one.Files.Keys.Where(k => k.StartsWith("pictures/", StringComparison.Ordinal)).Intersect(Photo(1000, 601).Build().Fine().Files.Keys));
    }

    private static void AssertNear(SKColor expected, SKColor seen, int most = 12) => Assert.True(
        Math.Abs(expected.Red - seen.Red) <= most && Math.Abs(expected.Green - seen.Green) <= most && Math.Abs(expected.Blue - seen.Blue) <= most, $"{seen} is not {expected}");
}
