using KtSite.Core;

namespace KtSite.Pipelines.Compose;

/// <summary>Addresses of calendar files.</summary>
internal static class Calendars
{
    /// <summary>The file of one meeting or event.</summary>
    public static string FileOf(IAddressed entry) => $"/calendar/{entry.Id}.ics";
}
