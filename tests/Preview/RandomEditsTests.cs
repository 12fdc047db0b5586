using System.Text;
using KtSite.Core;
using KtSite.Preview;
using KtSite.Tests.Support;

namespace KtSite.Tests.Preview;

/// <summary>A preview remembers much from one build to the next, and so does a build from one start of the program to the next; what they give must be what a build gives that remembers nothing.</summary>
public class RandomEditsTests
{
    private const int RebuiltEvery = 2;

    // Both halves of one order, so that every edit is made at least once.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Previews_and_second_builds_give_after_any_edits_what_a_first_build_would(int seed, int half)
    {
        var random = new Random(seed);
        using var site = new EditedSite();
        var made = new List<string>();
        var broken = new List<Edit>();
        var compared = 0;
        IReadOnlyDictionary<string, byte[]> good = new Dictionary<string, byte[]>();
        IReadOnlyDictionary<string, byte[]> published = new Dictionary<string, byte[]>();
        Compare();
        Edit[] all = [.. Edit.All];
        random.Shuffle(all);
        Edit[] order = [.. all.Where((_, i) => i % 2 == half)];
        var left = new Queue<Edit>(order);
        while (left.Count > 0)
        {
            // Errors are mended before long: a site that stays broken shows nothing new. Others are taken back now and then.
            if (broken.Count > 0 && random.Next(3) > 0) Make(broken[random.Next(broken.Count)]);
            else Make(made.Count > 0 && random.Next(8) == 0 ? order[random.Next(order.Length - left.Count)] : left.Dequeue());
        }

        while (broken.Count > 0) Make(broken[^1]);
        Assert.True(compared > made.Count / 2, $"{Story()}\nthe site was broken so often that its files were compared {compared} times only");

        void Make(Edit edit)
        {
            made.Add((broken.Contains(edit) ? "mend: " : "") + edit.Name);
            edit.Do(site);
            if (edit.Breaks && !broken.Remove(edit)) broken.Add(edit);
            Compare();
        }

        void Compare()
        {
            var fresh = site.Fresh();
            var shown = site.Previewed();
            string[] expected = [.. fresh.Problems.Select(Line)];
            string[] told = [.. shown.Problems.Select(Line)];
            Assert.True(expected.SequenceEqual(told), $"{Story()}\nother problems; only a first build: {string.Join('\n', expected.Except(told))}\nonly the preview: {string.Join('\n', told.Except(expected))}");
            if (broken.Count == 0) Assert.False(shown.IsOld, $"{Story()}\nthis should be no error: {string.Join('\n', told)}");
            if (!shown.IsOld) compared++;
            if (!shown.IsOld) good = fresh.Items.ToDictionary(i => i.Path.Address, i => fresh.Files[i.Path.Value], StringComparer.Ordinal);
            if (FirstDifference(good, shown) is { } difference) Assert.Fail($"{Story()}\n{difference}");

            // A second build meets several edits at once, now one and now another.
            if (made.Count % RebuiltEvery != 0) return;
            var rebuilt = site.Rebuilt();
            string[] again = [.. fresh.Problems.Where(p => p.Severity >= Severity.Warning).Select(p => $"{p.At.File}:{p.At.Line} {p.Rule} {p.Message}").Order(StringComparer.Ordinal)];
            Assert.True(again.SequenceEqual(rebuilt.Problems()), $"{Story()}\nother problems; only a first build: {string.Join('\n', again.Except(rebuilt.Problems()))}\nonly the second: {string.Join('\n', rebuilt.Problems().Except(again))}");
            Assert.True(rebuilt.IsGood == !shown.IsOld, $"{Story()}\n{rebuilt.Said}");
            // What was published before a mistake stays.
            if (rebuilt.IsGood) published = good;
            if (rebuilt.FirstDifference(published.ToDictionary(f => KtSite.Core.OutputPath.Of(f.Key).Value, f => f.Value)) is { } stale) Assert.Fail($"{Story()}\na build over the last one: {stale}");
        }

        string Story() => $"seed {seed}, half {half}, after these edits:\n{string.Join('\n', made.Select((m, i) => $"{i + 1}. {m}"))}";
    }

    private static string Line(Diagnostic problem) => $"{problem.At}: {problem.Severity} {problem.Rule}: {problem.Message} ({problem.Help})";

    private static string? FirstDifference(IReadOnlyDictionary<string, byte[]> fresh, PreviewState shown)
    {
        foreach (var address in fresh.Keys.Union(shown.Files.Keys).Order(StringComparer.Ordinal))
        {
            if (!fresh.TryGetValue(address, out var right)) return $"{address} is shown, and a first build does not have it";
            if (!shown.Files.TryGetValue(address, out var seen)) return $"{address} is missing in the preview";
            var same = right.AsSpan().CommonPrefixLength(seen);
            if (same == right.Length && same == seen.Length) continue;
            return $"{address} differs at byte {same}:\n  first build: {Around(right, same)}\n  preview:     {Around(seen, same)}";
        }

        return null;
    }

    private static string Around(byte[] bytes, int at) => Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, at - 80)..Math.Min(bytes.Length, at + 80))).ReplaceLineEndings("⏎");
}
