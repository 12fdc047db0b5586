using System.Globalization;
using KtSite.Content;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Says in words why an item is held back, and when that ends.</summary>
internal static class HoldWords
{
    /// <summary>The reason, for people.</summary>
    public static string Of(HeldBack held, SiteSettings settings, DateTimeOffset now)
    {
        if (held.Item is not Page page) return held.Reason.ToString().ToLowerInvariant();
        return held.Reason switch
        {
            HoldReason.Draft when Moderation.GoesLive(page) is { } moment && moment > now => $"a draft; take out 'draft: true' to publish it, from {Moment(moment, settings)} on",
            HoldReason.Draft => "a draft; take out 'draft: true' to publish it",
            HoldReason.Embargo => $"its embargo has not ended; it goes live with the first build after {Moment(held.GoesLive!.Value, settings)} ({settings.TimeZone.Id})",
            HoldReason.Future => $"its date has not come; it goes live with the first build after {Moment(held.GoesLive!.Value, settings)} ({settings.TimeZone.Id})",
            _ => $"expired; its last day was {page.Fields.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>A moment in the time zone of the site.</summary>
    public static string Moment(DateTimeOffset moment, SiteSettings settings) =>
        TimeZoneInfo.ConvertTime(moment, settings.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment for programs: with the offset of the site's time zone.</summary>
    public static string? Iso(DateTimeOffset? moment, SiteSettings settings) =>
        moment is null ? null : TimeZoneInfo.ConvertTime(moment.Value, settings.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
