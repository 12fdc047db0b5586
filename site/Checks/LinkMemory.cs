using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KtSite.Checks;

/// <summary>What was answered about a link.</summary>
/// <param name="Outcome">What is known.</param>
/// <param name="Why">What the host said.</param>
/// <param name="Asked">When it was asked.</param>
internal sealed record LinkAnswer(ProbeOutcome Outcome, string Why, DateTimeOffset Asked);

/// <summary>
/// Answers about links to other sites, kept beside the output, so that a check that runs often asks seldom: what was fine for a week, what was not for a day.
/// </summary>
internal sealed class LinkMemory
{
    private const string FileName = "links.json";

    private static readonly TimeSpan FineFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan OtherwiseFor = TimeSpan.FromDays(1);

    private readonly string path;
    private readonly DateTimeOffset now;
    private readonly ConcurrentDictionary<string, LinkAnswer> answers;

    private LinkMemory(string path, DateTimeOffset now, IDictionary<string, LinkAnswer> answers)
    {
        this.path = path;
        this.now = now;
        this.answers = new ConcurrentDictionary<string, LinkAnswer>(answers.Where(a => IsFresh(a.Value)), StringComparer.Ordinal);
    }

    /// <summary>The memory in a folder; empty when there is none or it cannot be read.</summary>
    /// <param name="folder">The folder beside the output.</param>
    /// <param name="now">The moment that counts as now.</param>
    public static LinkMemory In(string folder, DateTimeOffset now)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var known = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), LinkMemoryJson.Default.SortedDictionaryStringLinkAnswer) : null;
            return new LinkMemory(path, now, known ?? []);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return new LinkMemory(path, now, new Dictionary<string, LinkAnswer>());
        }
    }

    /// <summary>An answer that is young enough, or null.</summary>
    public LinkAnswer? Find(string link) => answers.GetValueOrDefault(link);

    /// <summary>Keeps an answer. Called by several threads.</summary>
    public void Keep(string link, ProbeOutcome outcome, string why) => answers[link] = new LinkAnswer(outcome, why, now);

    /// <summary>Writes the answers; a memory that cannot be written is only slow.</summary>
    public void Save()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var written = path + ".new";
            File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, LinkAnswer>(answers, StringComparer.Ordinal), LinkMemoryJson.Default.SortedDictionaryStringLinkAnswer));
            File.Move(written, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next check asks again.
        }
    }

    // An answer from the future is from another clock.
    private bool IsFresh(LinkAnswer answer) => now >= answer.Asked && now - answer.Asked < (answer.Outcome == ProbeOutcome.Fine ? FineFor : OtherwiseFor);
}

/// <summary>How the memory is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SortedDictionary<string, LinkAnswer>))]
internal sealed partial class LinkMemoryJson : JsonSerializerContext;
