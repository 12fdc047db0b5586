using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Assets;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Finds the pictures that authors name, in all forms in which they are written.</summary>
internal sealed class Pictures(Site site, LinkResolver links, DiagnosticBag problems)
{
    private const int WidestFallback = 1200;

    private readonly Lazy<Dictionary<string, AssetFile>> files = new(() => site.All<AssetFile>().DistinctBy(f => f.Address).ToDictionary(f => f.Address, StringComparer.Ordinal));

    /// <summary>The file of <c>input/</c> that a target names, or null.</summary>
    public AssetFile? Find(string target, Location at) =>
        links.Find(target, at, a => a) is { } address ? files.Value.GetValueOrDefault(address.Split('#')[0]) : null;

    /// <summary>A picture in a text.</summary>
    /// <param name="slot">Its gap.</param>
    /// <param name="link">Turns an address of the site into what is written.</param>
    /// <param name="isFirst">Whether it is the first of its page.</param>
    public ImageView In(Slot slot, Func<string, string> link, bool isFirst)
    {
        var text = slot.Picture!;
        return View(slot.Target, slot.At, PictureUse.Text, link) with { Alt = text.Alt, Credit = text.Credit, Licence = text.Licence, Title = text.Title, IsFirst = isFirst };
    }

    /// <summary>A picture of a record; null when there is none.</summary>
    public ImageView? Of(ImageRef? image, PictureUse use, Func<string, string> link) =>
        image?.Src is { } src ? View(src, image.At, use, link) with { Alt = image.Alt, Credit = image.Credit, Licence = image.Licence } : null;

    private ImageView View(string target, Location at, PictureUse use, Func<string, string> link)
    {
        if (links.Find(target, at, a => a) is not { } address) return Plain(target);
        var isOurs = address.StartsWith('/');
        var whole = Plain(isOurs ? link(address) : address);
        if (!isOurs || files.Value.GetValueOrDefault(address.Split('#')[0]) is not { } file)
        {
            // A file that cannot be read stands for the home page; it is told where it lies.
            if (isOurs && (address.EndsWith('/') || address.EndsWith(".html", StringComparison.Ordinal)) && site.Unreadable.Count == 0)
                problems.Error(Rules.NotAPicture, at, $"'{target}' is a page, not a picture", "name a JPEG, PNG, WebP, GIF or SVG file");
            return whole;
        }

        if (file.Picture is not { } picture)
        {
            problems.Error(Rules.NotAPicture, at, $"browsers do not show '{target}' as a picture", "save it as JPEG, PNG, WebP, GIF or SVG");
            return whole;
        }

        var forms = Rendition.Of(file, use, picture.Format);
        if (forms.Count == 0) return whole with { Width = picture.Width, Height = picture.Height };
        var fallback = forms.LastOrDefault(f => f.Form.Width <= WidestFallback) ?? forms[0];
        var webp = picture.Format == PictureFormat.WebP ? [] : Rendition.Of(file, use, PictureFormat.WebP);
        return whole with { Src = link(fallback.Address), Width = fallback.Form.Width, Height = fallback.Height, Srcset = Set(forms, link), Webp = webp.Count == 0 ? null : Set(webp, link) };
    }

    private static ImageView Plain(string address) => new(address, "", null, null);

    private static string Set(IEnumerable<Rendition> forms, Func<string, string> link) =>
        string.Join(", ", forms.Select(f => string.Create(CultureInfo.InvariantCulture, $"{link(f.Address)} {f.Form.Width}w")));
}
