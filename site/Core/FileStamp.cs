using System.Runtime.InteropServices;
using System.Text;

namespace KtSite.Core;

/// <summary>Length and time of a file, by which it is seen whether it changed.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written, in UTC.</param>
public readonly partial record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>That of every symbolic link: its time is not that of what it leads to.</summary>
    public static readonly FileStamp OfLink = new(0, DateTime.MaxValue);

    // statx(2), whose numbers and layout are the same on all processors.
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint KindLengthAndTime = 0x1 | 0x200 | 0x40;
    private const int KindBits = 0xF000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;
    private const int NanosecondsPerTick = 100;
    private const int ShortPath = 1024;

    private static readonly bool CanAsk = OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out _);

    /// <summary>That of a path; null when no file is there.</summary>
    public static FileStamp? Of(string path) => Of("", path);

    /// <summary>That of a file in a folder; null when it is not there.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="file">Path from there.</param>
    public static FileStamp? Of(string folder, string file)
    {
        // FileInfo makes five objects and also asks who runs the program; a build asks for tens of thousands of files.
        var most = Encoding.UTF8.GetMaxByteCount(folder.Length + file.Length) + 2;
        var path = most <= ShortPath ? stackalloc byte[most] : new byte[most];
        if (CanAsk && Ask(CurrentFolder, Write(folder, file, path), NotThroughLinks, KindLengthAndTime, out var answer) == 0)
        {
            return (answer.Mode & KindBits) switch
            {
                Folder => null,
                Link => OfLink,
                _ => new FileStamp(answer.Length, DateTime.UnixEpoch.AddTicks(answer.Seconds * TimeSpan.TicksPerSecond + answer.Nanoseconds / NanosecondsPerTick)),
            };
        }

        var info = new FileInfo(Path.Combine(folder, file));
        if (!info.Exists) return null;
        return info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? OfLink : new FileStamp(info.Length, info.LastWriteTimeUtc);
    }

    // As the system wants it: with a zero at the end.
    private static ReadOnlySpan<byte> Write(string folder, string file, Span<byte> path)
    {
        var length = Encoding.UTF8.GetBytes(folder, path);
        if (length > 0) path[length++] = (byte)'/';
        length += Encoding.UTF8.GetBytes(file, path[length..]);
        path[length] = 0;
        return path[..(length + 1)];
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Ask(int folder, ReadOnlySpan<byte> path, int how, uint what, out Answer answer);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public long Length;

        [FieldOffset(112)]
        public long Seconds;

        [FieldOffset(120)]
        public uint Nanoseconds;
    }
}
