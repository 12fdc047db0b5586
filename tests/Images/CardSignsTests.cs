using KtSite.Images;

namespace KtSite.Tests.Images;

/// <summary>What cards and their alternative texts leave out.</summary>
public class CardSignsTests
{
    [Theory]
    [InlineData("Soft skills", "Soft skills")]
    [InlineData("1️⃣ First step, #️⃣2", "1 First step, #2")]
    [InlineData("We ❤️ skills", "We skills")]
    [InlineData("Skills❤️Work", "Skills Work")]
    [InlineData("Skills ❤️ 🎉 Work", "Skills Work")]
    [InlineData("Skills❤️, work 🎉!", "Skills, work!")]
    [InlineData("🎉 (🎉Party🎉) 🇮🇹🇫🇮", "(Party)")]
    [InlineData("🏳️‍🌈 👩🏽‍🔬 ✈️ ☀ ↔️ A", "A")]
    [InlineData("KT©️ ™️ ‼️ ℹ️", "KT© ™ ‼ ℹ")]
    [InlineData("A → B ✓ ★ ♪ é 知识", "A → B ✓ ★ ♪ é 知识")]
    [InlineData("\uFE0F \uFE0F", "")]
    [InlineData("", "")]
    public void Emoji_flags_and_keycaps_fall_out_and_leave_one_space(string text, string shown) => Assert.Equal(shown, CardSigns.WithoutEmoji(text));
}
