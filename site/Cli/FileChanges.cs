using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Writes changed and moved files, or none: when one cannot be written, the others get back what they held.</summary>
internal static class FileChanges
{
    /// <summary>Brings the folder of a site from one state to another.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="before">The files as they are.</param>
    /// <param name="after">The files as they shall be.</param>
    /// <param name="moves">From the old path of each file that moves to its new one.</param>
    public static void Apply(string root, SourceTree before, SourceTree after, IReadOnlyDictionary<string, string> moves)
    {
        var undo = new Stack<Action>();
        try
        {
            foreach (var file in before.Files)
            {
                var path = Path.Combine(root, file.Path);
                var moved = moves.GetValueOrDefault(file.Path, file.Path);
                var target = Path.Combine(root, moved);
                if (after.Find(moved) is { } changed && changed.Hash != file.Hash)
                {
                    undo.Push(() => File.WriteAllBytes(path, file.Bytes.Span));
                    File.WriteAllBytes(path, changed.Bytes.Span);
                }

                if (moved == file.Path) continue;
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(path, target);
                undo.Push(() =>
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.Move(target, path);
                });
                var folder = Path.GetDirectoryName(path)!;
                if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var step in undo)
            {
                try
                {
                    step();
                }
                catch (Exception again) when (again is IOException or UnauthorizedAccessException)
                {
                    // The first failure is told; it has the reason.
                }
            }

            throw;
        }
    }
}
