using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Core;

/// <summary>What is kept from one start of the program to the next is what was found out, or nothing.</summary>
public sealed class KeptResultsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Results_of_any_length_are_read_back_by_this_start_and_by_the_next()
    {
        var texts = Enumerable.Range(0, 400).Select(i => new string((char)('a' + (i % 26)), i * 7)).ToArray();
        using (var results = KeptResults.In(folder["results"], adds: true))
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var text = Encoding.UTF8.GetBytes(texts[i]);
                // Given as bytes, or written on the spot.
                var kept = i % 2 == 0 ? results.Keep(Key(i), text) : results.Keep(Key(i), writer => writer.Write(text));
                if (i % 50 == 0) Assert.Equal(texts[i], Read(kept));
            }

            results.Save();
        }

        foreach (var holds in new[] { false, true })
        {
            using var results = KeptResults.In(folder["results"], adds: false, holds);
            for (var i = 0; i < texts.Length; i++) Assert.Equal(texts[i], Read(results.Find(Key(i))));
            Assert.Null(results.Find(Key(texts.Length)));
        }
    }

    [Fact]
    public void Of_a_result_that_could_not_be_written_nothing_gets_into_the_next_one()
    {
        using var results = KeptResults.In(folder["results"], adds: true);
        Assert.Throws<InvalidOperationException>(() => results.Keep(Key(1), writer =>
        {
            writer.Write("half of it"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("whole", Read(results.Keep(Key(2), writer => writer.Write("whole"u8))));
        Assert.Null(results.Find(Key(1)));
    }

    private static Digest Key(int number) => Digest.Of($"{number}");

    private static string Read(KeptBytes? kept) => Encoding.UTF8.GetString(kept!.Value.TryRead()!.Value.Span);
}
