using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Core;

/// <summary>A text that is read when somebody asks for it gives the same as one that was read before, or says that it is another one by now.</summary>
public sealed class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(100_000)]
    public void Of_any_length_it_gives_the_same_as_one_that_was_read_before(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length / 5 + 1).Select(i => $"{i % 1000:000}\r\n"))[..length];
        Write("input/a.md", "\uFEFF" + text + " ktsite-allow [[replace: é");
        var (known, late) = (Tree(once: false), Tree(once: true));
        Assert.Equal(known.Text, late.Text);
        Assert.DoesNotContain('\r', late.Text);
        Assert.Equal(known.Bytes.ToArray(), late.Bytes.ToArray());
        Assert.Equal((known.Hash, known.Marks), (late.Hash, late.Marks));
        Assert.Equal(SourceMarks.Excuse | SourceMarks.Placeholder, late.Marks);
        Assert.Equal(known.Hash, Tree(once: true).Hash);
    }

    [Fact]
    public void One_that_was_changed_since_it_was_read_is_told_and_not_mixed_with_the_old_one()
    {
        Write("input/a.md", "One.");
        var file = Tree(once: true);
        Assert.Equal("One.", file.Text);
        Write("input/a.md", "Two.");
        Assert.Contains("input/a.md changed", Assert.Throws<IOException>(() => file.Text).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => file.Bytes);
    }

    [Fact]
    public void Several_threads_learn_the_same()
    {
        Write("input/a.md", new string('a', 50_000));
        for (var round = 0; round < 50; round++)
        {
            var file = Tree(once: true);
            var found = new (Digest, int)[8];
            Parallel.For(0, found.Length, i => found[i] = (file.Hash, file.Text.Length));
            Assert.Equal((Digest.Of(Encoding.UTF8.GetBytes(new string('a', 50_000))), 50_000), Assert.Single(found.Distinct()));
        }
    }

    private SourceFile Tree(bool once) => SourceTree.Scan(folder.Path, once: once).Find("input/a.md")!;

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text, new UTF8Encoding(false));
    }
}
