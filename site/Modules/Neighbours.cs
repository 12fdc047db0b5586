using KtSite.Content;

namespace KtSite.Modules;

/// <summary>Joins each page with the listed pages around it.</summary>
internal static class NeighboursModule
{
    /// <summary>Every page, with the listed page before and after it in the list; an unlisted page has none.</summary>
    public static IEnumerable<(T Page, T? Before, T? After)> WithNeighbours<T>(this IReadOnlyList<T> pages) where T : Page
    {
        var listed = pages.Where(p => p.IsListed).ToArray();
        var next = 0;
        foreach (var page in pages)
        {
            if (!page.IsListed)
            {
                yield return (page, null, null);
                continue;
            }

            yield return (page, next > 0 ? listed[next - 1] : null, next + 1 < listed.Length ? listed[next + 1] : null);
            next++;
        }
    }
}
