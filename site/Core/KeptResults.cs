using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace KtSite.Core;

/// <summary>
/// Keeps what is dear to find out from one start of the program to the next, each result under the hash of all that formed it: so none can be
/// stale. A file beside the output, to which new results are added as they come, and a list of what stands in it. Safe for several threads. A
/// file that cannot be opened or written is no error, only slower.
/// </summary>
public sealed class KeptResults : IDisposable
{
    private const string Version = "results 3";
    private const string List = ".list";
    private const int Block = 1 << 17;

    private static readonly Digest Program = ProgramId();

    private readonly string? file;
    private readonly SafeFileHandle? handle;
    private readonly Dictionary<long, Known> known = [];
    // In the order in which they stand in the file; whoever adds to it holds the gate.
    private readonly List<KeptBytes> added = [];
    private readonly Lock gate = new();
    private readonly BinaryWriter waiting = new(new MemoryStream());
    // How much of the file counts, and how much of that stands in it; the rest waits.
    private long end;
    private long written;

    // All that counted in the file when it was opened, and nothing behind it: there new results will stand; nothing where results are read one by one.
    private readonly byte[] held = [];

    private KeptResults(string? file, bool adds, bool holds = false)
    {
        this.file = file;
        if (file is null) return;
        try
        {
            ReadList(file + List);
            if (!adds && known.Count == 0) return;
            handle = File.OpenHandle(file, adds ? FileMode.OpenOrCreate : FileMode.Open, adds ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.GetLength(handle) < end) Forget();
            written = end;
            IsAdding = adds;
            if (holds && known.Count > 0) ReadAt(0, held = new byte[end]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            Forget();
        }
    }

    /// <summary>Changes whenever the program does.</summary>
    public static string ProgramKey => Program.ToString();

    /// <summary>Keeps nothing.</summary>
    public static KeptResults None => new(null, false);

    /// <summary>Whether new results are kept.</summary>
    public bool IsAdding { get; private set; }

    /// <summary>Whether there are none of earlier builds.</summary>
    public bool IsEmpty => known.Count == 0;

    /// <summary>Opens what was kept in a file; it need not exist. Another build of the program begins anew.</summary>
    /// <param name="file">The file.</param>
    /// <param name="adds">Whether new results are added: only for who holds the output folder.</param>
    /// <param name="holds">Whether the file is read at once: where results are small, and all of them are asked for.</param>
    public static KeptResults In(string file, bool adds, bool holds = false) => new(file, adds, holds);

    /// <summary>What was kept under a key, or null.</summary>
    /// <param name="key">The hash of all that formed it.</param>
    public KeptBytes? Find(Digest key)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(known, key.Start);
        if (Unsafe.IsNullRef(ref found) || found.Result.Key != key) return null;
        found.IsAsked = true;
        return found.Result;
    }

    /// <summary>Keeps a result; null when that cannot be.</summary>
    /// <param name="key">The hash of all that formed it.</param>
    /// <param name="result">Its bytes.</param>
    public KeptBytes? Keep(Digest key, ReadOnlySpan<byte> result)
    {
        if (!IsAdding) return null;
        var sum = Checksum(result);
        lock (gate)
        {
            Begin();
            waiting.Write(result);
            waiting.Flush();
            return Added(key, result.Length, sum);
        }
    }

    /// <summary>Keeps a result that is written on the spot; null when that cannot be.</summary>
    /// <param name="key">The hash of all that formed it.</param>
    /// <param name="write">Writes it; others wait.</param>
    public KeptBytes? Keep(Digest key, Action<BinaryWriter> write)
    {
        if (!IsAdding) return null;
        lock (gate)
        {
            Begin();
            write(waiting);
            waiting.Flush();
            var result = Waiting[(int)(end - written)..];
            return Added(key, result.Length, Checksum(result));
        }
    }

    /// <summary>Writes what waits, and the list. Results for which nobody asked are dropped as soon as they are the greater part.</summary>
    public void Save()
    {
        if (handle is null || added.Count == 0) return;
        try
        {
            lock (gate) Flush();
            KeptBytes[] asked = [.. known.Values.Where(k => k is { IsAsked: true, IsReplaced: false }).Select(k => k.Result), .. added];
            if (end - asked.Sum(k => (long)k.Length) > asked.Sum(k => (long)k.Length)) Compact(asked);
            else WriteList([.. known.Values.Where(k => !k.IsReplaced).Select(k => k.Result), .. added]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build finds out again.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => handle?.Dispose();

    internal ReadOnlyMemory<byte> Read(KeptBytes result)
    {
        if (result.Offset + result.Length <= held.Length) return held.AsMemory((int)result.Offset, result.Length);
        var bytes = new byte[result.Length];
        Read(result, bytes);
        return bytes;
    }

    internal void Read(KeptBytes result, Span<byte> bytes)
    {
        if (result.Offset + result.Length > Volatile.Read(ref written))
        {
            lock (gate) Flush();
        }

        ReadAt(result.Offset, bytes);
    }

    private void ReadAt(long offset, Span<byte> bytes)
    {
        for (var got = 0; got < bytes.Length;)
        {
            var more = RandomAccess.Read(handle!, bytes[got..], offset + got);
            if (more == 0) break;
            got += more;
        }
    }

    // Of one that could not be written nothing is left.
    private void Begin() => waiting.BaseStream.SetLength(end - written);

    // What stands in the buffer behind the last result is the next one.
    private KeptBytes Added(Digest key, int length, uint sum)
    {
        ref var old = ref CollectionsMarshal.GetValueRefOrNullRef(known, key.Start);
        if (!Unsafe.IsNullRef(ref old)) old.IsReplaced = true;
        var kept = new KeptBytes(this, key, end, length, sum);
        added.Add(kept);
        end += length;
        if (end - written >= Block) Flush();
        return kept;
    }

    private ReadOnlySpan<byte> Waiting => waiting.BaseStream is MemoryStream stream ? stream.GetBuffer().AsSpan(0, (int)stream.Length) : default;

    private void Flush()
    {
        if (end == written) return;
        RandomAccess.Write(handle!, Waiting, written);
        waiting.BaseStream.SetLength(0);
        Volatile.Write(ref written, end);
    }

    private void Forget()
    {
        known.Clear();
        end = 0;
    }

    private void ReadList(string list)
    {
        if (!File.Exists(list)) return;
        var reader = new KeptReader(File.ReadAllBytes(list));
        if (reader.Text() != Version || reader.Digest() != Program) return;
        while (!reader.IsAtEnd)
        {
            var entry = new KeptBytes(this, reader.Digest(), reader.Long(), reader.Number(), (uint)reader.Long());
            known[entry.Key.Start] = new Known(entry);
            end = Math.Max(end, entry.Offset + entry.Length);
        }
    }

    private void WriteList(KeptBytes[] entries) => AtomicFile.Write(file + List, stream =>
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        Program.Write(writer);
        foreach (var entry in entries)
        {
            entry.Key.Write(writer);
            writer.Write(entry.Offset);
            writer.Write7BitEncodedInt(entry.Length);
            writer.Write((long)entry.Sum);
        }
    });

    private void Compact(KeptBytes[] asked)
    {
        var moved = new List<KeptBytes>(asked.Length);
        using (var whole = new FileStream(file + ".new", FileMode.Create, FileAccess.Write, FileShare.None, Block))
        {
            foreach (var one in asked)
            {
                moved.Add(new KeptBytes(this, one.Key, whole.Position, one.Length, one.Sum));
                whole.Write(Read(one).Span);
            }
        }

        // Without a list nothing is known: better than a list of another file.
        File.Delete(file + List);
        File.Move(file + ".new", file!, overwrite: true);
        WriteList([.. moved]);
    }

    // Marked where it stands: nothing is added to the table once it was read.
    private record struct Known(KeptBytes Result)
    {
        // Whether this build asked for it.
        public bool IsAsked { get; set; }

        // Whether this build kept another result under its key.
        public bool IsReplaced { get; set; }
    }

    internal static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(content)) sum = BitOperations.Crc32C(sum, eight);
        foreach (var one in content[(content.Length & ~7)..]) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    // The program and every library in it or beside it: any of them may form a result.
    private static Digest ProgramId()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(file);
            text.Append(info.Name).Append(info.Length).Append(info.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return Digest.Of(text.Append(typeof(KeptResults).Module.ModuleVersionId).ToString());
    }
}
