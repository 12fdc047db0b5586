using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Modules;

/// <summary>Drops drafts, future, embargoed and expired pages, and pictures whose consent has ended. No later step ever sees them.</summary>
internal static class HoldBackModule
{
    /// <summary>The pages that are published now; the others are noted with their reason.</summary>
    public static IReadOnlyList<T> HoldBack<T>(this IReadOnlyList<T> pages, BuildContext build) where T : Page
    {
        var settings = build.Settings<SiteSettings>();
        var published = new List<T>(pages.Count);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, settings.TimeZone).DateTime);
        foreach (var page in pages)
        {
            if (Moderation.Reason(page, settings, build.Now, build.Options) is { } reason)
                build.HeldBack.Add(new HeldBack(page.Title, page.Source, reason, reason is HoldReason.Future or HoldReason.Embargo ? Moderation.GoesLive(page) : null, page));
            else
                published.Add(page.Fields is { Image: null, Social.Count: 0 } ? page : WithoutWithdrawn(page, today, build.Problems));
        }

        return published;
    }

    private static T WithoutWithdrawn<T>(T page, DateOnly today, DiagnosticBag problems) where T : Page
    {
        ImageRef?[] images = [page.Fields.Image, .. page.Fields.Social.Select(s => s.Image)];
        var ended = images.OfType<ImageRef>().Where(i => i.On(today).Withdrawn is not null).ToArray();
        if (ended.Length == 0) return page;
        foreach (var image in ended)
            problems.Warning(Rules.NoConsent, image.At, $"the consent for '{image.Src}' ended on {new PartialDate(image.ConsentUntil!.Value)}, so the picture is left out", "ask those whom it shows again and set 'consentUntil' to the new day, or take another picture");
        return page with { Fields = page.Fields with { Image = page.Fields.Image?.On(today), Social = page.Fields.Social.Select(s => s with { Image = s.Image?.On(today) }).ToValueList() } };
    }
}
