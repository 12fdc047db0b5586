using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Core;

/// <summary>Length and time of a file are those that the framework tells, which asks in a way that takes longer.</summary>
public sealed class FileStampTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.md", "text", "2026-11-30T19:51:02.1234567Z")]
    [InlineData("empty.md", "", "2001-02-03T04:05:06Z")]
    [InlineData("Gruß 日本 🎉.md", "ü", "1999-12-31T23:59:59.9999999Z")]
    [InlineData("before all.md", "x", "1969-07-20T20:17:40.5Z")]
    public void A_file_has_the_length_and_time_that_the_framework_tells(string name, string text, string written)
    {
        folder.Write(name, text);
        File.SetLastWriteTimeUtc(folder[name], DateTime.Parse(written, null, System.Globalization.DateTimeStyles.AdjustToUniversal));
        var info = new FileInfo(folder[name]);
        Assert.Equal(new FileStamp(info.Length, info.LastWriteTimeUtc), FileStamp.Of(folder[name]));
        Assert.Equal(FileStamp.Of(folder[name]), FileStamp.Of(folder.Path, name));
    }

    [Fact]
    public void A_long_path_and_a_large_file_are_no_exception()
    {
        var name = string.Join('/', Enumerable.Repeat("a folder with quite a long name", 12)) + "/file.bin";
        folder.Write(name, "");
        using (var file = File.OpenWrite(folder[name])) file.SetLength(5L << 30);
        Assert.Equal(5L << 30, FileStamp.Of(folder[name])?.Length);
        Assert.Equal(5L << 30, FileStamp.Of(folder.Path, name)?.Length);
        // Longer than any system takes, and than what fits at once.
        Assert.Null(FileStamp.Of(folder.Path, new string('ü', 5000)));
    }

    [Fact]
    public void Where_no_file_is_there_is_none()
    {
        folder.Write("file.md", "x");
        Assert.Null(FileStamp.Of(folder["missing.md"]));
        Assert.Null(FileStamp.Of(folder["file.md/below"]));
        Assert.Null(FileStamp.Of(folder.Path));
    }

    [Fact]
    public void A_link_has_no_time_of_its_own()
    {
        folder.Write("file.md", "x");
        File.CreateSymbolicLink(folder["link.md"], folder["file.md"]);
        File.CreateSymbolicLink(folder["nowhere.md"], folder["missing.md"]);
        Assert.Equal(FileStamp.OfLink, FileStamp.Of(folder["link.md"]));
        Assert.Equal(FileStamp.OfLink, FileStamp.Of(folder["nowhere.md"]));
    }
}
