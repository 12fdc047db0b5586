using KtSite.Content;
using KtSite.Core;

namespace KtSite.Modules;

/// <summary>Drops drafts, future and expired pages. No later step ever sees them.</summary>
internal static class HoldBackModule
{
    /// <summary>The pages that are published now; the others are noted with their reason.</summary>
    public static IReadOnlyList<T> HoldBack<T>(this IReadOnlyList<T> pages, BuildContext build) where T : Page
    {
        var settings = build.Settings<SiteSettings>();
        var published = new List<T>(pages.Count);
        foreach (var page in pages)
        {
            if (Moderation.Reason(page, settings, build.Now, build.Options) is { } reason)
                build.HeldBack.Add(new HeldBack(page.Id, page.Address, page.Title, page.Source, reason, reason == HoldReason.Future ? page.Fields.Date?.Instant : null));
            else
                published.Add(page);
        }

        return published;
    }
}
