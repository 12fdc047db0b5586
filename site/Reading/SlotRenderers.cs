using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>Replaces Markdig's renderers where the HTML needs gaps, or more than Markdig gives.</summary>
internal static class SlotRenderers
{
    public static void Install(HtmlRenderer renderer, SlotWriter slots)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new LinkRenderer(slots));
        renderer.ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new CallOutRenderer(slots));
        PictureRenderers.Install(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
    }

    private sealed class LinkRenderer(SlotWriter slots) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteChildren(link);
                return;
            }

            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (link.IsImage)
            {
                var text = PictureText.Of(link);
                renderer.Write(slots.Enter(SlotKind.Picture, url, link.Line, link.Column, text));
                if (text.Source is { } source && !PictureRenderers.HasCaption(link)) renderer.Write($" <small>{HtmlText.Escape(source)}</small>");
                return;
            }

            var slot = slots.Enter(SlotKind.Link, url, link.Line, link.Column);
            var title = string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Escape(link.Title)}\"";
            renderer.Write($"<a href=\"{slot}\"{title}>");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class CallOutRenderer(SlotWriter slots) : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock block)
        {
            var kind = block.Kind.ToString().ToLowerInvariant();
            var word = slots.Enter(SlotKind.Word, "callout-" + kind, block.Line, block.Column);
            renderer.EnsureLine();
            if (renderer.EnableHtmlForBlock) renderer.Write($"<aside class=\"callout callout-{HtmlText.Escape(kind)}\"><p class=\"callout-title\">{word}</p>");
            renderer.WriteChildren(block);
            if (renderer.EnableHtmlForBlock) renderer.WriteLine("</aside>");
        }
    }
}
