namespace KtSite.Views;

/// <summary>A picture. Partial <c>picture</c> shows it, also in texts; the theme says there how wide it is shown (<c>sizes</c>).</summary>
/// <param name="Src">Its address: for browsers that take nothing else, and for readers of feeds.</param>
/// <param name="Alt">What it shows; empty for one that only decorates.</param>
/// <param name="Credit">Who made it, or null.</param>
/// <param name="Licence">On what terms, or null.</param>
/// <param name="Width">Width of <paramref name="Src"/> in pixels, or null when it is not known.</param>
/// <param name="Height">Its height, or null.</param>
/// <param name="Srcset">Addresses in several widths for <c>srcset</c>, or null when there is one form.</param>
/// <param name="Webp">The same in WebP, or null when <paramref name="Srcset"/> is that already.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="IsFirst">Whether it is the first of the page, which readers should not wait for.</param>
public sealed record ImageView(
    string Src, string Alt, string? Credit, string? Licence, int? Width = null, int? Height = null, string? Srcset = null, string? Webp = null, string? Title = null, bool IsFirst = false);
