using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>A page of the published site.</summary>
/// <param name="Formed">What formed it.</param>
/// <param name="Hash">Hash of its bytes.</param>
/// <param name="Ids">Places on it that links may go to.</param>
internal readonly record struct PublishedPage(Formation Formed, Digest Hash, PlaceNames Ids);

/// <summary>
/// The pages of the published site, so that a page that is formed of the same need neither be rendered nor checked.
/// Kept beside the output, and only once it was published. One without a file, or of other rules, is empty.
/// </summary>
internal sealed class WrittenPages
{
    private readonly IReadOnlyDictionary<Digest, PublishedPage> before;
    private readonly ConcurrentDictionary<Digest, PublishedPage> now;
    private readonly string? file;
    private readonly string rules;

    /// <param name="file">Where it is kept; null keeps nothing.</param>
    /// <param name="rules">All that decides, beside a page's own values, what its bytes are and what is wrong with them.</param>
    /// <param name="last">What stood in the file.</param>
    public WrittenPages(string? file, string rules, LastPages last)
    {
        (this.file, this.rules) = (file, rules);
        before = last.Rules == rules ? last.Pages : LastPages.None.Pages;
        // Growing stops all who fill it.
        now = new(Environment.ProcessorCount, before.Count);
    }

    /// <summary>Whether nothing is known of any page.</summary>
    public bool IsEmpty => before.Count == 0;

    /// <summary>The page as it was published, or null.</summary>
    public PublishedPage? Find(string path) => before.TryGetValue(Digest.Of(path), out var page) ? page : null;

    /// <summary>Remembers a page of this build.</summary>
    public void Add(string path, PublishedPage page)
    {
        if (file is not null) now[Digest.Of(path)] = page;
    }

    /// <summary>Keeps the pages of this build, which is published now.</summary>
    public void Save()
    {
        if (file is null) return;
        try
        {
            AtomicFile.Write(file, Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build renders all pages.
        }
    }

    private void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(rules);
        foreach (var (path, page) in now)
        {
            path.Write(writer);
            Write(writer, page.Formed.Inputs);
            Write(writer, page.Formed.View);
            page.Hash.Write(writer);
            writer.Write(page.Ids.Text);
        }
    }

    private static void Write(BinaryWriter writer, Digest? key)
    {
        writer.Write(key is not null);
        key?.Write(writer);
    }
}
