using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KtSite.Tests.Support;
using SkiaSharp;

namespace KtSite.Tests.Cli;

/// <summary>Pictures in builds that follow each other, and in the preview.</summary>
public sealed partial class PictureBuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PictureBuildTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/project/\ntimeZone: Europe/Rome\n");
        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n\n![A bridge](photo.jpg)\n");
        File.WriteAllBytes(folder["input/pages/photo.jpg"], TestPicture.Jpeg(1000, 600));
    }

    private string[] Kept => Directory.GetFiles(folder[".output.ktsite/pictures"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_build_takes_pictures_from_the_store_and_a_build_without_them_empties_it()
    {
        Assert.Equal((0, ""), Build());
        // The widest form and the file at the original address are one.
        Assert.Equal(6, Kept.Length);
        // Marked, so that what comes from the store can be told from what is written anew.
        foreach (var file in Kept) File.AppendAllText(file, "kept");
        Directory.Delete(folder["output"], recursive: true);

        Assert.Equal((0, ""), Build());
        var written = Directory.GetFiles(folder["output/pictures"]).Append(folder["output/photo.jpg"]).ToArray();
        Assert.Equal(7, written.Length);
        Assert.All(written, f => Assert.EndsWith("kept", File.ReadAllText(f)));

        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        File.Delete(folder["input/pages/photo.jpg"]);
        Assert.Equal((0, ""), Build());
        Assert.Empty(Kept);
        Assert.False(File.Exists(folder["output/photo.jpg"]));
    }

    [Fact]
    public void A_broken_picture_keeps_the_old_site()
    {
        Assert.Equal((0, ""), Build());
        folder.Write("input/pages/photo.jpg", "not really");
        var (code, error) = Build();
        Assert.Equal(1, code);
        Assert.Contains("input/pages/photo.jpg: error KT1206: the picture cannot be read", error);
        using var old = SKBitmap.Decode(folder["output/photo.jpg"]);
        Assert.Equal(1000, old.Width);
    }

    [Fact]
    public async Task The_preview_shows_pictures_and_their_changes()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        listener.Stop();
        using var process = TestProgram.Start("preview", "--port", port, "--root", folder.Path);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };
            var first = await Picture(client, "");
            Assert.Equal((1000, "image/webp"), await Width(client, first));
            File.WriteAllBytes(folder["input/pages/photo.jpg"], TestPicture.Jpeg(900, 600));
            Assert.Equal((900, "image/webp"), await Width(client, await Picture(client, first)));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private (int ExitCode, string Error) Build()
    {
        var (code, _, error) = TestProgram.Run("build", "-q", "--root", folder.Path);
        return (code, error);
    }

    // The widest form on the home page, once it is another one.
    private static async Task<string> Picture(HttpClient client, string old)
    {
        for (var i = 0; i < 400; i++)
        {
            try
            {
                if (Widest().Match(await client.GetStringAsync("/project/")) is { Success: true } match && match.Groups[1].Value != old) return match.Groups[1].Value;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException(old);
    }

    private static async Task<(int Width, string? MediaType)> Width(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        return (picture.Width, answer.Content.Headers.ContentType?.MediaType);
    }

    [GeneratedRegex("(/project/pictures/\\S+\\.webp) \\d+w\" sizes")]
    private static partial Regex Widest();
}
