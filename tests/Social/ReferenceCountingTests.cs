using System.Text.Json;
using KtSite.Social;
using KtSite.Tests.Support;

namespace KtSite.Tests.Social;

/// <summary>Our counting against that of others: texts made of what is hard to count, in any order, glued together or not.</summary>
public class ReferenceCountingTests
{
    private const int Texts = 60_000;

    private static readonly string[] Pieces =
    [
        "trust", "Skills.", "a", "é", "e\u0301", "\u0301", "ó", "Łódź", "知识", "。", "語", "한국", "ไทย", "مهارات", "؟", "שלום", "Σ", "Ж",
        "👍", "👍🏽", "👩‍👩‍👧‍👦", "👩‍🔬", "🏳️‍🌈", "🇫🇮", "🇫", "1️⃣", "1", "#️⃣", "❤️", "❤", "☀️", "☀", "©", "©️", "™", "‼️", "⭐", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
        "\u200D", "\uFE0F", "\uFE0E", "🏽", "\u20E3", "♀️", "👨",
        "https://", "http://", "https://a.eu", "https://www.example.org/a/b?c=d&e=f#g", "https://t.co/abc123", "t.co", "a.eu", "example.com", "münchen.de", "例子.中国", "xn--fsq.com", "a.b.co.uk", "a_b.example.org",
        "a-b.eu", "x.unknowntld", "info@example.org", "@astp", "@astp.eu", "#tag", "#", "$TWTR", "$", "＃", "＠", "&", "-", "_", ".", "..", "/", "//", ":", ":8080", "?", "?a=b", "!", ",", ";", "(", ")", "(a(b)c)", "[", "]", "'", "“", "”", "–", "…", "|", "~", "*",
        " ", " ", " ", "\n", "\t", "\u00A0", "\u200B", "\u2028", "\u200E", "\u202B", "\uFEFF", "2024", "1.2", "a.com/path", "a.com/文字", "a.com/(b)", "A.COM", "HTTPS://A.EU", ".com", "com",
    ];

    [Fact]
    public void Nasty_texts_count_as_others_count_them()
    {
        // The same texts each time: what is found once can be mended, and no run fails by chance.
        var random = new Random(Texts);
        var texts = Enumerable.Range(0, Texts).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        // The library takes a blank text for valid; the network does not post it.
        AssertSame([.. texts.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct()]);
    }

    [Fact]
    public void Texts_of_the_real_site_count_as_others_count_them()
    {
        var kits = RealSite.Built.Files.Keys.Where(p => p.EndsWith("/snippets.json", StringComparison.Ordinal));
        List<string> texts = [.. kits.SelectMany(k => JsonDocument.Parse(RealSite.Built.Text(k)).RootElement.EnumerateArray()).SelectMany(PostsOf).Distinct()];
        Assert.NotEmpty(texts);
        AssertSame(texts);
    }

    private static IEnumerable<string> PostsOf(JsonElement snippet) =>
        snippet.TryGetProperty("parts", out var parts) ? parts.EnumerateArray().Select(p => p.GetString()!) : [snippet.GetProperty("text").GetString()!];

    private static void AssertSame(List<string> texts)
    {
        var wrong = texts.Zip(ReferenceCounting.Count(texts))
            .Select(t => (Text: t.First, Theirs: t.Second, Ours: new ReferenceCount(TwitterLength.Count(t.First), TwitterLength.IsValid(t.First), TextLength.Count(t.First, CountingMethod.Graphemes))))
            .Where(t => t.Ours != t.Theirs)
            .OrderBy(t => t.Text.Length)
            .Select(t => $"{JsonSerializer.Serialize(t.Text)}: {t.Ours}, not {t.Theirs}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {texts.Count} texts:\n{string.Join('\n', wrong.Take(20))}");
    }
}
