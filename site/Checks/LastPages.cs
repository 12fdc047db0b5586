using KtSite.Core;

namespace KtSite.Checks;

/// <summary>What <see cref="WrittenPages"/> kept of the last build.</summary>
/// <param name="Rules">The rules of that build.</param>
/// <param name="Pages">Its pages by the digest of their path.</param>
internal sealed record LastPages(string Rules, IReadOnlyDictionary<Digest, PublishedPage> Pages)
{
    /// <summary>With it the rules begin: of what was written in another way nothing is read.</summary>
    public const string Version = "pages 5";

    /// <summary>Nothing.</summary>
    public static readonly LastPages None = new("", new Dictionary<Digest, PublishedPage>());

    /// <summary>Reads what was kept; nothing where there is no such file, or a damaged one.</summary>
    public static LastPages Read(string file)
    {
        try
        {
            if (!File.Exists(file)) return None;
            var pages = new Dictionary<Digest, PublishedPage>();
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var reader = new KeptReader(File.ReadAllBytes(file));
            var rules = reader.Text();
            if (!rules.StartsWith(Version + "\n", StringComparison.Ordinal)) return None;
            while (!reader.IsAtEnd)
            {
                var path = reader.Digest();
                var formed = new Formation(Key(ref reader), Key(ref reader));
                var hash = reader.Digest();
                var ids = reader.Text();
                // Many pages have the same ones.
                if (names.TryGetValue(ids, out var known)) ids = known;
                else names[ids] = ids;
                pages[path] = new PublishedPage(formed, hash, PlaceNames.Of(ids));
            }

            return new LastPages(rules, pages);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            return None;
        }
    }

    private static Digest? Key(ref KeptReader reader) => reader.Flag() ? reader.Digest() : null;
}
