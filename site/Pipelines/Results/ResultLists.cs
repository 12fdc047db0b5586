using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Results;

/// <summary>What belongs to results: their strands, their files, and the items that tell of them.</summary>
internal static class ResultLists
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB"];

    /// <summary>The strand of a result, or null.</summary>
    public static Strand? StrandOf(Result result, Composer compose) =>
        result.Strand is { } strand ? compose.Site.All<Strand>().FirstOrDefault(s => s.Key == strand.Id) : null;

    /// <summary>Results by strand, in the order of the strands; those without one come last, under no name. A strand without results is left out.</summary>
    public static IEnumerable<(Strand? Strand, IReadOnlyList<Result> Results)> ByStrand(Composer compose)
    {
        var results = compose.Site.All<Result>().ToLookup(r => StrandOf(r, compose)?.Key);
        foreach (var strand in compose.Site.All<Strand>().Where(s => results.Contains(s.Key))) yield return (strand, [.. results[strand.Key]]);
        if (results.Contains(null)) yield return (null, [.. results[null]]);
    }

    /// <summary>Dated items that link to a result or share a tag with it, newest first.</summary>
    public static IReadOnlyList<Page> Related(Result result, Site site)
    {
        var tags = result.Fields.Tags.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return site.All<Page>().Where(p => p.IsListed && p.Fields.Date is not null && (p.Fields.Tags.Any(t => tags.Contains(t.Id)) || Names(p, result))).NewestFirst();
    }

    /// <summary>A file with what readers want to know before they take it.</summary>
    /// <param name="compose">The composer.</param>
    /// <param name="file">The file.</param>
    /// <param name="of">The result that has it.</param>
    public static FileView File(this Composer compose, ResultFile file, Result of)
    {
        var ours = compose.Links.Pictures.Find(file.Address, of.Source);
        var ending = Path.GetExtension(ours?.Address)?.TrimStart('.').ToUpperInvariant();
        return new FileView(
            file.Title,
            compose.Links.Find(file.Address, of.Source, compose.Url.Link) ?? file.Address,
            file.Format ?? (ending is { Length: > 0 } ? ending : null),
            ours is null ? file.Size : Size(ours.File.Bytes.Length, compose.Settings.Culture));
    }

    /// <summary>A number of bytes as people read it: <c>2.1 MB</c>. A kilobyte has a thousand.</summary>
    public static string Size(long bytes, CultureInfo culture)
    {
        double size = bytes;
        var unit = 0;
        // What would be shown as 1000 is one of the next unit.
        for (; unit < Units.Length - 1 && size >= (unit == 0 ? 1000 : 999.5); unit++) size /= 1000;
        return size.ToString(unit > 0 && size < 9.95 ? "0.#" : "0", culture) + "\u00A0" + Units[unit];
    }

    private static bool Names(Page page, Result result) => page.Body.Slots.Any(s =>
        s.Kind == SlotKind.Link && s.Target.Split('#')[0] is var target && (target == "xref:" + result.Id || target == result.Address));
}
