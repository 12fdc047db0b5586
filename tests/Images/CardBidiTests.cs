using KtSite.Images;
using Xunit;

namespace KtSite.Tests.Images;

/// <summary>Order of mixed lines. Expected lines are as they are seen from left to right, letter by letter.</summary>
public class CardBidiTests
{
    [Theory]
    [InlineData("Soft skills 2023", "Soft skills 2023")]
    [InlineData("אבג", "גבא")]
    [InlineData("אבג in Kraków 2023", "in Kraków 2023 גבא")]
    [InlineData("אבג (KT) 2023", "2023 (KT) גבא")]
    [InlineData("KT (אבג) now", "KT (גבא) now")]
    [InlineData("KT אבג, דה now", "KT הד ,גבא now")]
    [InlineData("אבג 20.5% דה", "הד 20.5% גבא")]
    [InlineData("אבג דה…", "…הד גבא")]
    [InlineData("تم 1–2", "2–1 مت")]
    [InlineData("", "")]
    public void Words_stand_where_readers_expect_them(string read, string seen) => Assert.Equal(seen, Seen(read));

    [Theory]
    [InlineData("2023: אבג", true)]
    [InlineData("«تم» KT", true)]
    [InlineData("KT אבג", false)]
    [InlineData("知识 אבג", false)]
    [InlineData("2023", false)]
    public void First_letter_gives_the_direction(string text, bool rightToLeft) => Assert.Equal(rightToLeft, CardBidi.StartsRightToLeft(text));

    private static string Seen(string read)
    {
        var levels = CardBidi.Levels(read, CardBidi.StartsRightToLeft(read));
        var letters = read.Select((c, i) => (Char: Mirrored(c, levels[i]), Level: levels[i])).ToList();
        CardBidi.Reorder(letters, l => l.Level);
        return string.Concat(letters.Select(l => l.Char));
    }

    private static char Mirrored(char c, int level) => (c, level % 2) switch
    {
        ('(', 1) => ')',
        (')', 1) => '(',
        _ => c,
    };
}
