using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KtSite.Core;

/// <summary>
/// Asks Linux to give the managed heap memory in pages of 2 MB instead of 4 KB. A fresh small page costs more than clearing it, on a virtual machine eighty times as much,
/// and a short build uses most of its memory for the first time. It is only advice: where anything is other than expected, the program goes on as ever.
/// </summary>
internal static unsafe partial class LargePages
{
    // Bytes of a large page.
    private const uint Size = 2 << 20;

    // What of it is not used costs nothing.
    private const ulong Most = 512 << 20;
    private const ulong Region = 4 << 20;
    private const int ReadAndWrite = 3;
    private const int LargePageAdvice = 14;
    private const int DumpAdvice = 17;

    /// <summary>Prepares the memory that the heap will grow into. To be called once, before much is allocated.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            var fresh = new object();
            if (Around((ulong)*(nint*)Unsafe.AsPointer(ref fresh)) is not var (from, length)) return;
            // The collector makes pieces of 64 KB usable one by one. A large page must be usable as a whole, and all of it be marked alike, before anything in it is touched.
            if (Protect((void*)from, (nuint)length, ReadAndWrite) != 0) return;
            _ = Advise((void*)from, (nuint)length, DumpAdvice);
            _ = Advise((void*)from, (nuint)length, LargePageAdvice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then not.
        }
    }

    // From the first regions of the older generations, which stand before the youngest one, to the most of what is reserved for more; null where memory is laid out in another way.
    private static (ulong From, ulong Length)? Around(ulong youngest)
    {
        var (from, before) = (0UL, 0UL);
        // As bytes: texts and numbers of a culture would have to get ready first.
        ReadOnlySpan<byte> maps = File.ReadAllBytes("/proc/self/maps");
        foreach (var place in maps.Split((byte)'\n'))
        {
            var line = maps[place];
            if (line.IsEmpty) continue;
            var space = line.IndexOf((byte)' ');
            if (!Utf8Parser.TryParse(line, out ulong start, out var dash, 'x') || !Utf8Parser.TryParse(line[(dash + 1)..], out ulong end, out _, 'x')) return null;
            // Neither of a file nor executable, and side by side.
            var access = line.Slice(space + 1, 4);
            var isOurs = (access.SequenceEqual("rw-p"u8) || access.SequenceEqual("---p"u8)) && line.EndsWith(" 0 "u8);
            if (!isOurs || start != before)
            {
                if (before > youngest) return null;
                from = start;
            }

            before = isOurs ? end : 0;
            if (!isOurs || start < youngest || line[space + 1] != (byte)'-' || end - start < Most) continue;
            var begin = Math.Max((from + Size - 1) / Size * Size, youngest / Region * Region - 2 * Region);
            return (begin, (start + Most) / Size * Size - begin);
        }

        return null;
    }

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* start, nuint length, int access);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint length, int advice);
}
