using KtSite.Core;

namespace KtSite.Tests.Core;

public sealed class LargePagesTests
{
    // A runtime that lays out its heap in another way makes the program slower, which nobody would notice.
    [Fact]
    public void The_heap_grows_into_large_pages()
    {
        // Other systems have none.
        if (!File.Exists("/sys/kernel/mm/transparent_hugepage/enabled")) return;

        LargePages.Prepare();

        Assert.Contains(File.ReadLines("/proc/self/smaps"), line => line.StartsWith("VmFlags:", StringComparison.Ordinal) && line.Split(' ').Contains("hg"));
    }
}
