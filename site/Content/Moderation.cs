using KtSite.Core;

namespace KtSite.Content;

/// <summary>Decides whether a page may be in the output.</summary>
public static class Moderation
{
    /// <summary>Why a page is held back now, or null when it is published.</summary>
    public static HoldReason? Reason(Page page, SiteSettings settings, DateTimeOffset now, BuildOptions options)
    {
        if (page.Fields.Draft && !options.Drafts) return HoldReason.Draft;
        if (page.Fields.Date?.Instant > now && !options.Future) return HoldReason.Future;
        return page.Fields.Expires is { } last && !options.Expired && settings.StartOf(last.AddDays(1)) <= now ? HoldReason.Expired : null;
    }
}
