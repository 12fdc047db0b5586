using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KtSite.Publishing;

/// <summary>
/// Holds an output folder for one build; whoever dies lets go of it. The runtime would lock and unlock every file that is opened, which for thousands of
/// small ones is a tenth of all calls of the system. The project switches that off (<c>System.IO.DisableFileLocking</c>), so this one lock is taken here.
/// </summary>
internal sealed partial class FolderLock : IDisposable
{
    // flock(2): for one only, and without waiting; the same numbers on Linux and macOS.
    private const int ExclusiveAtOnce = 2 | 4;

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another build has it.</summary>
    /// <param name="path">The file that stands for the folder; made where it is missing.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static FolderLock? Try(string path)
    {
        FileStream file;
        try
        {
            // Windows lets nobody else open it.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || Lock(file.SafeFileHandle, ExclusiveAtOnce) == 0 || !IsTaken(Marshal.GetLastPInvokeError())) return new FolderLock(file);
        file.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    // EWOULDBLOCK. Where locks are not known at all, as on some network drives, builds have to do without.
    private static bool IsTaken(int error) => error == (OperatingSystem.IsMacOS() ? 35 : 11);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int how);
}
