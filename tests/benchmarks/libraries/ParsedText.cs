using System.Text;
using Markdig;
using Markdig.Extensions.SmartyPants;
using YamlDotNet.Core;

namespace KtSite.Libraries;

/// <summary>Reads one text after the other as far as the libraries go: the front matter to the events of the YAML parser, Markdown to HTML in UTF-8.</summary>
internal sealed class ParsedText : IDisposable
{
    private const string Begin = "---\n";
    private const string End = $"\n{Begin}";

    // As in Reading/MarkdownReader.cs, without what is KtSite's own.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseFigures()
        .UseAlertBlocks()
        .UseSmartyPants(new SmartyPantOptions())
        .UsePreciseSourceLocation()
        .DisableHtml()
        .Build();

    private readonly byte[] read = new byte[1 << 20];
    private readonly byte[] html = new byte[1 << 20];
    private readonly StringWriter target = new(new StringBuilder(1 << 16));

    /// <summary>A buffer that holds the HTML of the last text at its beginning.</summary>
    public ReadOnlySpan<byte> Bytes => html;

    /// <summary>Reads the text of a file of at most 1 MB with front matter.</summary>
    public void Read(string path)
    {
        int length;
        using (var file = File.OpenHandle(path)) length = RandomAccess.Read(file, read, 0);
        var text = Encoding.UTF8.GetString(read, 0, length);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        using var fields = new StringReader(text[Begin.Length..end]);
        for (var parser = new Parser(fields); parser.MoveNext();) { }
        target.GetStringBuilder().Clear();
        Markdig.Markdown.ToHtml(text[(end + End.Length)..], target, Markdown);
        var at = 0;
        foreach (var piece in target.GetStringBuilder().GetChunks()) at += Encoding.UTF8.GetBytes(piece.Span, html.AsSpan(at));
    }

    public void Dispose() => target.Dispose();
}
