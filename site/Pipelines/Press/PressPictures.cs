using System.Globalization;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Share;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Press;

/// <summary>The pictures of a press kit: for the page, and for its archive.</summary>
internal sealed class PressPictures(Composer compose, Frame frame)
{
    private const int CardWidth = 1200;
    private const int CardHeight = 630;

    /// <summary>The pictures with all that one must know to print them. What is not there yet, or no more, is left out.</summary>
    public IReadOnlyList<(PressPictureView View, OutputItem File)> Of(PressKit kit)
    {
        var found = new List<(PressPictureView, OutputItem)>();
        foreach (var picture in kit.Pictures)
        {
            var name = $"/press/{found.Count + 1}-{Slug.Of(picture.Title)}";
            if ((picture.Emblem ? Emblem(picture, name) : picture.Card is { } card ? Card(picture, card, name) : File(picture, name)) is { } made) found.Add(made);
        }

        return found;
    }

    private (PressPictureView, OutputItem)? Emblem(PressPicture picture, string name)
    {
        if (frame.Site.Funding is not { } funding) return null;
        var extension = Path.GetExtension(funding.Emblem);
        return (View(picture, null, null, funding.EmblemAlt, extension, null, null), new ThemeAssetOutput(OutputPath.Of(name + extension), picture.At, funding.Emblem));
    }

    private (PressPictureView, OutputItem)? Card(PressPicture picture, Ref card, string name)
    {
        if (!compose.Settings.Outputs.Cards || compose.Site.Addresses.ById(card.Id) is not Content.Page page || !Cards.HasOwn(page)) return null;
        var (url, alt) = (compose.Url.Link(Cards.AddressFor(page)), HeadComposer.CardAlt(compose, page));
        return (View(picture, new ImageView(url, alt, null, null, CardWidth, CardHeight), url, alt, ".png", Pixels(CardWidth, CardHeight), null), CardsPipeline.CardOf(page, compose) with { Path = OutputPath.Of(name + ".png") });
    }

    private (PressPictureView, OutputItem)? File(PressPicture picture, string name)
    {
        if (picture.Image is not { Src: { } src } image || compose.Links.Pictures.Find(src, image.At) is not { } file) return null;
        var extension = Path.GetExtension(file.Address);
        var view = View(
            picture,
            compose.Image(image, PictureUse.Small),
            compose.Url.Link(file.Address),
            image.Alt,
            extension,
            file.Picture is { Format: not PictureFormat.Svg, Width: { } width, Height: { } height } ? Pixels(width, height) : null,
            ResultLists.Size(file.File.Bytes.Length, compose.Settings.Culture));
        return (view, file.At(name + extension, file.Source));
    }

    private static PressPictureView View(PressPicture picture, ImageView? image, string? url, string alt, string extension, string? pixels, string? size) =>
        new(picture.Title, image, url, alt, extension.TrimStart('.').ToUpperInvariant(), pixels, size, picture.Credit, picture.Licence);

    private static string Pixels(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");
}
