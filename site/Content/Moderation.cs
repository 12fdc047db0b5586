using KtSite.Core;

namespace KtSite.Content;

/// <summary>Decides whether a page may be in the output.</summary>
public static class Moderation
{
    /// <summary>Why a page is held back now, or null when it is published.</summary>
    public static HoldReason? Reason(Page page, SiteSettings settings, DateTimeOffset now, BuildOptions options)
    {
        if (page.Fields.Draft && !options.Drafts) return HoldReason.Draft;
        if (page.Fields.Embargo?.Instant > now && !options.Future) return HoldReason.Embargo;
        if (page.Fields.Date?.Instant > now && !options.Future) return HoldReason.Future;
        return page.Fields.Expires is { } last && !options.Expired && settings.StartOf(last.AddDays(1)) <= now ? HoldReason.Expired : null;
    }

    /// <summary>The moment from which a page may be in the output: that of its date, or the end of its embargo where that is later. Null without either.</summary>
    public static DateTimeOffset? GoesLive(Page page) =>
        page.Fields.Date?.Instant is { } date && !(page.Fields.Embargo?.Instant > date) ? date : page.Fields.Embargo?.Instant;
}
