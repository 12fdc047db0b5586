using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

public sealed class TimingTests : IDisposable
{
    private readonly TestCommands site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_build_tells_where_its_time_went_when_asked(string command)
    {
        var lines = site.Good(command, "--timings").Split('\n');
        Assert.Contains(After("Steps (ms)", lines), l => IsTimed(l, "render"));
        Assert.Contains(After("Steps (ms)", lines), l => IsTimed(l, "read the sources"));
        // Pipelines that took no time are left out, so which are told depends on the machine.
        Assert.All(After("Pipelines (ms", lines), l => Assert.Equal(4, l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Count()));
        Assert.NotEmpty(After("Pipelines (ms", lines));
        Assert.Contains(After("Templates (ms", lines), l => IsTimed(l, "news") && l.TrimEnd().EndsWith(" 2 pages", StringComparison.Ordinal));
        Assert.Contains(After("Templates (ms", lines), l => l.TrimEnd().EndsWith(" 1 page", StringComparison.Ordinal));
        var files = After("Slowest files (ms)", lines).ToArray();
        Assert.All(files, f => Assert.StartsWith("/", f.TrimStart()));
        Assert.InRange(files.Length, 5, 10);
    }

    [Theory]
    [InlineData("Steps")]
    [InlineData("Pipelines")]
    [InlineData("Slowest files")]
    public void Nobody_else_is_told(string heading)
    {
        Assert.DoesNotContain(heading, site.Good("build"));
        // What programs read is not for people.
        Assert.DoesNotContain(heading, site.Good("build", "--timings", "--format", "json"));
    }

    private static IEnumerable<string> After(string heading, string[] lines) =>
        lines.SkipWhile(l => !l.StartsWith(heading, StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal));

    private static bool IsTimed(string line, string name) => line.StartsWith($"  {name} ", StringComparison.Ordinal) && line.Any(char.IsDigit);
}
