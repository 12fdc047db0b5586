namespace KtSite.Core;

/// <summary>Texts that are published without being read. Git and editors give them the line ends of their machine; readers get the same everywhere.</summary>
public static class TextBytes
{
    /// <summary>Whether a file of this name is published as a text in UTF-8.</summary>
    public static bool IsText(string name) => Path.GetExtension(name).ToLowerInvariant() is ".svg" or ".txt" or ".json" or ".webmanifest" or ".xml";

    /// <summary>The bytes without byte order mark, line ends as LF.</summary>
    public static byte[] Normal(byte[] bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (start == 0 && !bytes.AsSpan().Contains((byte)'\r')) return bytes;
        var normal = new List<byte>(bytes.Length);
        for (var i = start; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') normal.Add(bytes[i]);
        }

        return [.. normal];
    }
}
