using System.Buffers;
using KtSite.Core;
using KtSite.Images;
using KtSite.Rendering;
using SkiaSharp;
using Xunit;

namespace KtSite.Tests.Images;

/// <summary>Cards in scripts that need a font of their own, with the fonts of the default theme.</summary>
public sealed class CardScriptsTests : IDisposable
{
    private const string Arabic = "المهارات الشخصية in Kraków 2023";
    private const string Hebrew = "כישורים רכים במעבר ידע (KT) – 2023";
    private const string Chinese = "知识转移与软技能：来自四个国家的十二所大学和企业共同制定了《行动计划》，以便更好地培养青年研究人员。";
    private const string Japanese = "ナレッジ・トランスファーとソフトスキル：骨直ライデン会議で決まった五つの行動";

    private static readonly SKColor White = SKColor.Parse("#ffffff");

    private readonly CardStyle style;
    private readonly CardFonts fonts;
    private readonly CardPainter painter;

    public CardScriptsTests()
    {
        var theme = Theme.Load(AppContext.BaseDirectory, "default", AppContext.BaseDirectory);
        style = theme.Card!;
        fonts = theme.CardFonts(new DiagnosticBag())!;
        painter = new CardPainter(style, fonts);
    }

    public static TheoryData<string> Titles => new()
    {
        Arabic,
        Hebrew,
        Chinese,
        Japanese,
        "KT SoftSkills in العربية and עברית, 知识 and スキル",
        "الذَّكَاءُ العَاطِفِيّ: خمس مهارات (٢٠٢٣–2024)، ولماذا تهمّ الباحثين؟",
        string.Concat(Enumerable.Repeat("知识转移与软技能，", 45)),
        string.Join(' ', Enumerable.Repeat("المهارات الشخصية في نقل المعرفة", 13)),
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_character_has_a_glyph(string title)
    {
        using var text = new CardText(fonts);

        Assert.True(text.HasGlyphs(title, 0));
        Assert.Equal(title, text.Drawable(title));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Card_stays_under_100_kB_and_is_the_same_each_time(string title)
    {
        var first = Paint(title);
        using var second = new CardPainter(style, fonts);
        var target = new ArrayBufferWriter<byte>();
        second.Paint(View(title), "News", target);

        Assert.InRange(first.Length, 1000, 100_000);
        Assert.Equal(first, target.WrittenSpan.ToArray());
    }

    [Fact]
    public void Character_of_no_script_that_the_theme_has_a_font_for_has_none()
    {
        using var text = new CardText(fonts);

        Assert.False(text.HasGlyphs("ก", 0));
        Assert.Equal(2, fonts.Loaded);
    }

    [Theory]
    [InlineData("Źdźbło wiedzy – Οι ήπιες δεξιότητες – Передача знаний 🎉", 2)]
    [InlineData(Hebrew, 3)]
    [InlineData(Chinese, 3)]
    [InlineData(Japanese, 3)]
    public void Only_fonts_that_a_text_needs_are_loaded(string title, int loaded)
    {
        Paint(title);

        Assert.Equal(loaded, fonts.Loaded);
    }

    [Fact]
    public void Long_Chinese_title_wraps_between_signs_and_fits()
    {
        var (left, right, top, bottom) = Title(Chinese);

        Assert.InRange(left, 75, 130);
        Assert.InRange(right, 800, 1120);
        Assert.InRange(top, 120, 180);
        Assert.InRange(bottom, 250, 425);
    }

    [Theory]
    [InlineData(Arabic)]
    [InlineData(Hebrew)]
    [InlineData("المهارات")]
    public void Lines_from_right_to_left_stand_at_the_right(string title)
    {
        Assert.InRange(Title(title).Right, 1105, 1122);
        Assert.InRange(Title("KT " + title).Left, 78, 90);
    }

    [Fact]
    public void Chinese_signs_have_Japanese_shapes_only_in_a_Japanese_text()
    {
        var chinese = Paint("直");
        Assert.Equal(3, fonts.Loaded);

        Assert.NotEqual(chinese, Paint("直の"));
        Assert.Equal(4, fonts.Loaded);
        Assert.Equal(chinese, Paint("直"));
    }

    public void Dispose()
    {
        painter.Dispose();
        fonts.Dispose();
    }

    private static CardView View(string title) => new("news", title, "30 June 2023", "KT SoftSkills", "Co-funded by the European Union");

    private byte[] Paint(string title)
    {
        var target = new ArrayBufferWriter<byte>();
        painter.Paint(View(title), "News", target);
        return target.WrittenSpan.ToArray();
    }

    // Where the title has white, below the ornament and above the date.
    private (int Left, int Right, int Top, int Bottom) Title(string title)
    {
        using var picture = SKBitmap.Decode(Paint(title));
        var white = (from y in Enumerable.Range(112, 320) from x in Enumerable.Range(60, 1080) where picture.GetPixel(x, y) == White select (X: x, Y: y)).ToList();
        return (white.Min(p => p.X), white.Max(p => p.X), white.Min(p => p.Y), white.Max(p => p.Y));
    }
}
