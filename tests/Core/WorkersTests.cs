using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Tests.Core;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void Each_piece_is_done_once(int count)
    {
        var (counted, found) = (new ConcurrentBag<int>(), new ConcurrentBag<int>());

        Workers.Run(count, pieces =>
        {
            foreach (var piece in pieces) counted.Add(piece);
        });
        Workers.Run(Enumerable.Range(0, count), pieces =>
        {
            foreach (var piece in pieces) found.Add(piece);
        });

        Assert.Equal(Enumerable.Range(0, count), counted.Order());
        Assert.Equal(Enumerable.Range(0, count), found.Order());
    }

    [Fact]
    public void What_cannot_be_found_or_done_is_thrown()
    {
        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException("gone");
        }

        Assert.Equal("gone", Assert.Throws<IOException>(() => Workers.Run(Broken(), pieces => { foreach (var _ in pieces) { } })).Message);
        Assert.Equal("bad", Assert.Throws<IOException>(() => Workers.Run(3, _ => throw new IOException("bad"))).Message);
        Assert.Equal("late", Assert.Throws<IOException>(() => Workers.Together(() => { }, () => throw new IOException("late"))).Message);
    }
}
