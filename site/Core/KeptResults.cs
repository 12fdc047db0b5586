using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KtSite.Core;

/// <summary>
/// Keeps what is dear to find out from one start of the program to the next, each result under the hash of all that formed it: so none can be
/// stale. One file beside the output, to which new results are added as they come. Safe for several threads. A file that cannot be read or
/// written is no error, only slower.
/// </summary>
public sealed class KeptResults : IDisposable
{
    // Length of a record's content, its checksum, its key.
    private const int Head = 4 + 4 + ResultKey.Length;
    private const int Magic = 0x3252534B;
    private const int Block = 1 << 20;

    private static readonly byte[] Program = ProgramId();
    private static readonly int Start = 4 + Program.Length;

    private readonly string? file;
    private readonly byte[] bytes;
    private readonly int end;
    // Where each record stands, by the beginning of its key; whether somebody asked for it.
    private readonly Dictionary<long, int> known = [];
    private readonly ConcurrentDictionary<ResultKey, ResultKey> asked = new();
    private readonly Lock gate = new();
    private readonly MemoryStream waiting = new();
    private FileStream? target;

    private KeptResults(string? file, bool adds)
    {
        this.file = file;
        bytes = file is null ? [] : Read(file);
        if (bytes.Length < Start || BitConverter.ToInt32(bytes) != Magic || !bytes.AsSpan(4, Program.Length).SequenceEqual(Program)) bytes = [];
        for (end = Math.Min(Start, bytes.Length); end + Head <= bytes.Length;)
        {
            var length = BitConverter.ToInt32(bytes, end);
            // What was cut off while it was written is not there.
            if (length < 0 || end + Head + length > bytes.Length) break;
            known[BitConverter.ToInt64(bytes, end + 8)] = end;
            end += Head + length;
        }

        IsAdding = adds && file is not null;
    }

    /// <summary>Changes whenever the program does.</summary>
    public static string ProgramKey => Convert.ToHexString(Program);

    /// <summary>Keeps nothing.</summary>
    public static KeptResults None => new(null, false);

    /// <summary>Whether new results are kept.</summary>
    public bool IsAdding { get; private set; }

    /// <summary>Whether there may be results.</summary>
    public bool IsEmpty => known.Count == 0;

    /// <summary>Opens what was kept in a file; it need not exist. Another build of the program begins anew.</summary>
    /// <param name="file">The file.</param>
    /// <param name="adds">Whether new results are added: only for who holds the output folder.</param>
    public static KeptResults In(string file, bool adds) => new(file, adds);

    /// <summary>What was kept under a key.</summary>
    /// <param name="key">The hash of all that formed it.</param>
    /// <param name="result">The bytes; empty when there is nothing.</param>
    public bool TryFind(ResultKey key, out ReadOnlyMemory<byte> result)
    {
        result = default;
        if (!known.TryGetValue(key.Start, out var at) || !key.Is(bytes.AsSpan(at + 8, ResultKey.Length))) return false;
        var found = bytes.AsMemory(at + Head, BitConverter.ToInt32(bytes, at));
        if (BitConverter.ToUInt32(bytes, at + 4) != Checksum(found.Span)) return false;
        result = found;
        asked[key] = key;
        return true;
    }

    /// <summary>Keeps a result.</summary>
    public void Keep(ResultKey key, ReadOnlySpan<byte> result)
    {
        if (!IsAdding) return;
        Span<byte> head = stackalloc byte[Head];
        BitConverter.TryWriteBytes(head, result.Length);
        BitConverter.TryWriteBytes(head[4..], Checksum(result));
        key.CopyTo(head[8..]);
        lock (gate)
        {
            waiting.Write(head);
            waiting.Write(result);
            if (waiting.Length >= Block) Flush();
        }
    }

    /// <summary>Writes what waits. Results for which nobody asked are dropped as soon as they are the greater part.</summary>
    public void Save()
    {
        lock (gate)
        {
            Flush();
            if (target is null) return;
            try
            {
                var wanted = asked.Keys.Sum(k => (long)Head + BitConverter.ToInt32(bytes, known[k.Start]));
                if (end - Start > wanted * 2) Compact();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It stays as long as it is.
            }

            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        target?.Dispose();
        target = null;
    }

    private void Flush()
    {
        if (waiting.Length == 0 || !IsAdding) return;
        try
        {
            if (target is null)
            {
                target = new FileStream(file!, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
                // What another program wrote goes, and so does a tail that was cut off.
                target.SetLength(end);
                target.Seek(0, SeekOrigin.End);
                if (end == 0) target.Write([.. BitConverter.GetBytes(Magic), .. Program]);
            }

            target.Write(waiting.GetBuffer().AsSpan(0, (int)waiting.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build finds out again.
            IsAdding = false;
        }

        waiting.SetLength(0);
    }

    private void Compact()
    {
        var unfinished = file + ".new";
        using (var whole = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, Block))
        {
            whole.Write([.. BitConverter.GetBytes(Magic), .. Program]);
            foreach (var key in asked.Keys) whole.Write(bytes.AsSpan(known[key.Start], Head + BitConverter.ToInt32(bytes, known[key.Start])));
            target!.Seek(Math.Max(end, Start), SeekOrigin.Begin);
            target.CopyTo(whole);
        }

        Dispose();
        File.Move(unfinished, file!, overwrite: true);
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(content)) sum = BitOperations.Crc32C(sum, eight);
        foreach (var one in content[(content.Length & ~7)..]) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    // The program and every library beside it: any of them may form a result.
    private static byte[] ProgramId()
    {
        var text = new StringBuilder();
        foreach (var library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(library);
            text.Append(info.Name).Append(info.Length).Append(info.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(typeof(KeptResults).Module.ModuleVersionId).ToString()));
    }
}
