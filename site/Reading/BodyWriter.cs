using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace KtSite.Reading;

/// <summary>Writes parsed Markdown as HTML with gaps, one text after the other: making a renderer costs as much as rendering a page.</summary>
internal sealed class BodyWriter
{
    private readonly SlotWriter slots = new();
    private readonly HtmlRenderer renderer;

    public BodyWriter(MarkdownPipeline pipeline)
    {
        renderer = new HtmlRenderer(new StringWriter(CultureInfo.InvariantCulture));
        pipeline.Setup(renderer);
        SlotRenderers.Install(renderer, slots);
    }

    /// <summary>The pieces of HTML and what belongs between them.</summary>
    /// <param name="document">The text.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="firstLine">Line of the file on which it begins, from 1.</param>
    /// <param name="change">What is done to the HTML before it is cut.</param>
    public (IReadOnlyList<string> Pieces, Slot[] Slots) Write(MarkdownDocument document, string file, int firstLine, Func<string, string>? change)
    {
        var target = (StringWriter)renderer.Writer;
        target.GetStringBuilder().Clear();
        slots.Begin(file, firstLine);
        renderer.Render(document);
        var html = target.ToString();
        return slots.Split(change?.Invoke(html) ?? html);
    }
}
