using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>Makes figures of pictures that stand alone: who made them is told in the caption.</summary>
internal static class PictureRenderers
{
    public static void Install(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new LonePictureRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFigureRenderer>(new FigureRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFigureCaptionRenderer>(new CaptionRenderer());
    }

    /// <summary>Whether the source of a picture is told in a caption.</summary>
    public static bool HasCaption(LinkInline picture) =>
        picture.Parent is ContainerInline { ParentBlock: ParagraphBlock paragraph } && (Lone(paragraph) == picture || paragraph.Parent is Figure);

    /// <summary>The picture of a paragraph that holds nothing else, or null.</summary>
    public static LinkInline? Lone(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } picture } inlines && ReferenceEquals(inlines.LastChild, picture) ? picture : null;

    private static string Sources(Figure figure) => string.Concat(
        figure.Descendants<LinkInline>().Where(l => l.IsImage && HasCaption(l)).Select(l => PictureText.Of(l).Source).OfType<string>().Distinct()
            .Select(s => $" <small>{HtmlText.Escape(s)}</small>"));

    private sealed class LonePictureRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            var picture = renderer.EnableHtmlForBlock ? Lone(block) : null;
            var source = picture is null ? null : PictureText.Of(picture).Source;
            if (picture is null || (source is null && block.Parent is not Figure))
            {
                base.Write(renderer, block);
                return;
            }

            renderer.EnsureLine();
            if (block.Parent is Figure) renderer.WriteLeafInline(block).EnsureLine();
            else renderer.Write("<figure>").WriteLeafInline(block).WriteLine($"<figcaption>{HtmlText.Escape(source!)}</figcaption></figure>");
        }
    }

    private sealed class FigureRenderer : HtmlFigureRenderer
    {
        protected override void Write(HtmlRenderer renderer, Figure figure)
        {
            renderer.EnsureLine();
            if (renderer.EnableHtmlForBlock) renderer.WriteLine("<figure>");
            renderer.WriteChildren(figure);
            if (!renderer.EnableHtmlForBlock) return;
            if (!figure.OfType<FigureCaption>().Any() && Sources(figure) is { Length: > 0 } sources) renderer.WriteLine($"<figcaption>{sources.TrimStart()}</figcaption>");
            renderer.WriteLine("</figure>");
        }
    }

    private sealed class CaptionRenderer : HtmlFigureCaptionRenderer
    {
        protected override void Write(HtmlRenderer renderer, FigureCaption caption)
        {
            renderer.EnsureLine();
            if (renderer.EnableHtmlForBlock) renderer.Write("<figcaption>");
            renderer.WriteLeafInline(caption);
            // A figure may have a caption above and one below.
            if (renderer.EnableHtmlForBlock && caption.Parent is Figure figure) renderer.Write(figure.OfType<FigureCaption>().Last() == caption ? Sources(figure) : "").Write("</figcaption>");
            renderer.EnsureLine();
        }
    }
}
