using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KtSite.Reading;

/// <summary>Writes code, with classes where its language is known.</summary>
internal sealed class CodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        if (!renderer.EnableHtmlForBlock || block is not FencedCodeBlock { Info.Length: > 0 } fence || CodeHighlighter.Highlight(fence.Lines.ToString(), fence.Info) is not { } html)
        {
            base.Write(renderer, block);
            return;
        }

        renderer.EnsureLine();
        // What follows the language names the file that the code is the text of.
        var file = fence.Arguments is { Length: > 0 } named ? HtmlText.Escape(named) : null;
        if (file is not null) renderer.Write($"<figure class=\"code\"><figcaption>{file}</figcaption>");
        renderer.Write($"<pre><code class=\"language-{HtmlText.Escape(fence.Info.ToLowerInvariant())}\">").Write(html).Write("\n</code></pre>").WriteLine(file is null ? "" : "</figure>");
    }
}
