using KtSite.Core;

namespace KtSite.Preview;

/// <summary>What the preview tells about one page beside showing it.</summary>
/// <param name="Address">Its address on the site.</param>
/// <param name="Source">The file that it is written in.</param>
/// <param name="Held">Why readers would not see it, or null when they do.</param>
/// <param name="GoesLive">When a page with a date in the future appears, for people; null for others.</param>
/// <param name="Kit">Address of its share kit, or null.</param>
internal sealed record PreviewPage(string Address, Location Source, HoldReason? Held, string? GoesLive, string? Kit);
