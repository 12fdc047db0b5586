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
        renderer = new HtmlRenderer(new LetterWriter());
        pipeline.Setup(renderer);
        SlotRenderers.Install(renderer, slots);
    }

    /// <summary>The HTML, and what belongs into its gaps. It counts until the next text is written.</summary>
    /// <param name="document">The text.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="firstLine">Line of the file on which it begins, from 1.</param>
    /// <param name="change">What is done to the HTML before it is cut.</param>
    public CutHtml Write(MarkdownDocument document, string file, int firstLine, Func<string, string>? change)
    {
        var target = (LetterWriter)renderer.Writer;
        target.Clear();
        slots.Begin(file, firstLine);
        renderer.Render(document);
        return slots.Cut(change is null ? target.Written : change(target.Written.ToString()));
    }
}
