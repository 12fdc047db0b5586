using System.Buffers;
using KtSite.Core;
using KtSite.Images;
using SkiaSharp;
using Xunit;

namespace KtSite.Tests.Images;

/// <summary>Cards, decoded again and looked at pixel by pixel.</summary>
public sealed class CardPainterTests : IDisposable
{
    private static readonly CardStyle Style = new(
        SKColor.Parse("#12263a"),
        SKColor.Parse("#ffffff"),
        SKColor.Parse("#b9c7d3"),
        SKColor.Parse("#f2a541"),
        "",
        "",
        new CardEmblem(540, 360, [new CardShape("M0 0H540V360H0Z", SKColor.Parse("#003399"))]),
        []);

    private static readonly CardView Card = new("news", "Leiden meeting sets five actions", "30 June 2023", "KT SoftSkills", "Co-funded by the European Union");

    private readonly CardFonts fonts = new(Font("SourceSerif4-SemiBold.ttf"), Font("SourceSans3-Regular.ttf"));
    private readonly CardPainter painter;

    public CardPainterTests() => painter = new CardPainter(Style, fonts);

    public static TheoryData<string> Titles => new()
    {
        "Soft skills",
        "Validation meetings in four countries bring together universities, companies and knowledge transfer offices to agree which soft skills matter",
        "Źdźbło wiedzy: jak współpraca uczelni z przemysłem zmienia kompetencje miękkie w całej Łodzi",
        "Οι ήπιες δεξιότητες στη μεταφορά γνώσης: τι ζητούν οι επιχειρήσεις",
        "Передача знаний и мягкие навыки: пять договорённостей из Лейдена",
        string.Join(' ', Enumerable.Repeat("Knowledge transfer skills", 16)),
        new string('W', 400),
        "Families 👩‍👩‍👧‍👦, flags 🇮🇹🇫🇮, e\u0301 and 知识转移",
        "",
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Card_has_its_size_in_pixels_and_stays_under_100_kB(string title)
    {
        var png = Paint(Card with { Title = title });

        using var picture = SKBitmap.Decode(png);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.InRange(png.Length, 1000, 100_000);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Nothing_important_lies_in_the_outer_60_pixels(string title)
    {
        using var picture = SKBitmap.Decode(Paint(Card with { Title = title }));
        using var other = SKBitmap.Decode(Paint(new CardView("", "", null, "", "")));

        // Only where the ornament is may the edge differ from the background, and that is the same on an empty card.
        for (var y = 0; y < 630; y++)
        {
            for (var x = 0; x < 1200; x++)
            {
                if (x is >= 60 and < 1140 && y is >= 60 and < 570) continue;
                if (picture.GetPixel(x, y) != other.GetPixel(x, y)) Assert.Fail($"something at {x}, {y}");
            }
        }
    }

    [Fact]
    public void Same_card_is_the_same_bytes_from_every_painter_and_after_other_cards()
    {
        var first = Paint(Card);
        Paint(Card with { Title = "Something else" });
        using var second = new CardPainter(Style, Font("SourceSerif4-SemiBold.ttf"), Font("SourceSans3-Regular.ttf"));
        var target = new ArrayBufferWriter<byte>();
        second.Paint(Card, "News", target);

        Assert.Equal(first, Paint(Card));
        Assert.Equal(first, target.WrittenSpan.ToArray());
    }

    [Fact]
    public void Every_part_of_the_card_is_drawn()
    {
        var cards = new[]
        {
            Card, Card with { Title = "Another title" }, Card with { Date = null }, Card with { Project = "Other" }, Card with { Statement = "" },
        };

        Assert.Equal(cards.Length, cards.Select(c => Convert.ToHexString(Paint(c))).Distinct().Count());
        Assert.NotEqual(Paint(Card), Paint(Card, ""));
        using var picture = SKBitmap.Decode(Paint(Card));
        Assert.Equal(SKColor.Parse("#003399"), picture.GetPixel(100, 530));
    }

    [Fact]
    public void Emoji_without_a_face_is_left_out_instead_of_a_box()
    {
        Assert.Equal(Paint(Card with { Title = "Party, time" }), Paint(Card with { Title = "🎉 Party 👩‍👩‍👧‍👦, 🎉 time🇮🇹" }));
        Assert.NotEqual(Paint(Card with { Title = "Party, time" }), Paint(Card with { Title = "Party, time 知" }));
    }

    [Theory]
    [InlineData("1️⃣ First step", "1 First step")]
    [InlineData("We ❤️ soft❤️skills", "We soft skills")]
    [InlineData("Z\u0337a\u0337l\u0337g\u0337o\u0337 text", "Zalgo text")]
    [InlineData("e\u0301 a\u030F", "e\u0301 \u0201")]
    public void What_no_face_of_the_text_can_draw_leaves_no_box_and_no_other_face(string title, string drawn)
    {
        using var text = new CardText(fonts);

        Assert.Equal(drawn, text.Drawable(title));
        Assert.Equal(Paint(Card with { Title = drawn }), Paint(Card with { Title = title }));
    }

    [Fact]
    public void Greek_capitals_have_no_accents_but_keep_their_dots()
    {
        Assert.Equal(Paint(Card, "ΝΕΑ ΠΡΟΪΟΝΤΑ"), Paint(Card, "Νέα προϊόντα"));
        Assert.NotEqual(Paint(Card, "AKTUALNOSCI"), Paint(Card, "Aktualności"));
    }

    [Fact]
    public void Characters_that_one_face_lacks_come_from_another()
    {
        using var probe = new SKFont(fonts[0]);
        using var spare = new SKFont(fonts[1]);
        var lacking = Enumerable.Range(0x20, 0x3000).First(c => char.IsLetter((char)c) && probe.GetGlyph(c) == 0 && spare.GetGlyph(c) != 0);
        using var text = new CardText(fonts);

        Assert.Equal(text.Measure($"{(char)lacking}", 1, default), text.Measure($"{(char)lacking}", 0, default), 0.001f);
    }

    [Fact]
    public void Accent_keeps_the_face_of_its_letter()
    {
        using var text = new CardText(fonts);

        Assert.Equal(text.Measure("é", 0, default), text.Measure("e\u0301", 0, default), 0.02f);
    }

    [Fact]
    public void Font_that_is_none_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new CardFonts([1, 2, 3], [1, 2, 3]));

    [Fact]
    public void Light_style_is_as_small()
    {
        using var light = new CardPainter(Style with { Background = SKColors.White, Text = SKColors.Black, Emblem = null }, fonts);
        var target = new ArrayBufferWriter<byte>();
        light.Paint(Card, "News", target);

        Assert.InRange(target.WrittenCount, 1000, 100_000);
    }

    public void Dispose()
    {
        painter.Dispose();
        fonts.Dispose();
    }

    private static byte[] Font(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "themes", "default", "fonts", name));

    private byte[] Paint(CardView card, string type = "News")
    {
        var target = new ArrayBufferWriter<byte>();
        painter.Paint(card, type, target);
        return target.WrittenSpan.ToArray();
    }
}
