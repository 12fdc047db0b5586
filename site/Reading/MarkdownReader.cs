using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ganss.Xss;
using KtSite.Core;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>Turns Markdown into bodies. Safe for several threads.</summary>
public sealed partial class MarkdownReader
{
    private readonly Dictionary<string, Pipelines> byLanguage;
    private readonly bool rawHtml;
    private readonly string fallback;
    private readonly KeptResults fields = KeptResults.None;
    private readonly KeptResults texts = KeptResults.None;
    private readonly Digest settings;

    /// <summary>A reader for the languages of a site.</summary>
    /// <param name="languages">Language codes; the first is the one for all others.</param>
    /// <param name="rawHtml">Whether HTML in the text is kept, sanitised; otherwise it is shown as text.</param>
    public MarkdownReader(IEnumerable<string> languages, bool rawHtml)
    {
        this.rawHtml = rawHtml;
        byLanguage = languages.Distinct().ToDictionary(l => l, l => new Pipelines(new Way(Build(l, rawHtml, bareAddresses: true)), new Way(Build(l, rawHtml, bareAddresses: false))));
        fallback = byLanguage.Keys.First();
    }

    /// <summary>The same reader with a memory.</summary>
    /// <param name="fields">What files held when they were read last, but for the HTML of their texts.</param>
    /// <param name="texts">That HTML.</param>
    /// <param name="settings">Changes whenever texts would be read otherwise.</param>
    internal MarkdownReader Remembering(KeptResults fields, KeptResults texts, string settings) => new(this, fields, texts, settings);

    /// <summary>Splits a Markdown file in its fields and its text; null, with an error, when it has no readable front matter.</summary>
    public FrontMatter? Split(SourceFile file, DiagnosticBag problems)
    {
        if (!fields.IsEmpty && fields.Find(KeyOf(file))?.TryRead() is { } known) return KeptText.ReadFields(file, known);
        var before = problems.Count;
        var read = FrontMatter.Of(file, problems);
        return problems.Count == before ? read : read is null ? null : read with { IsSound = false };
    }

    /// <summary>Reads the text of a Markdown file.</summary>
    public Body Read(FrontMatter file, string language, DiagnosticBag problems)
    {
        if (!file.KeptBody.IsEmpty && KeptText.ReadBody(file.File.Path, file.KeptBody, texts) is { } known) return known;
        var before = problems.Count;
        // Who says in a summary what an item is about needs no excerpt.
        var hasSummary = file.Fields.Entries.Any(e => e is { Key: "summary", Value: YamlText { IsNull: false } text } && !string.IsNullOrWhiteSpace(text.Value));
        var body = Read(file.Text, file.File.Path, file.TextLine, language, problems, hasSummary, file.IsSound ? texts : KeptResults.None);
        // What was wrong is to be told again.
        if (fields.IsAdding && texts.IsAdding && file.IsSound && problems.Count == before) fields.Keep(KeyOf(file.File), writer => KeptText.Write(writer, file, body));
        return body;
    }

    // The language stands in the file or in the settings.
    private Digest KeyOf(SourceFile file) => file.Hash.With(settings);

    /// <summary>Reads a text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="file">Path for messages.</param>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    /// <param name="language">Language of the text, for its quotation marks.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public Body Read(string markdown, string file, int firstLine, string language, DiagnosticBag problems) =>
        Read(markdown, file, firstLine, language, problems, hasSummary: false, KeptResults.None);

    private Body Read(string markdown, string file, int firstLine, string language, DiagnosticBag problems, bool hasSummary, KeptResults results)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return Body.Empty;
        var pipelines = byLanguage.GetValueOrDefault(language) ?? byLanguage[fallback];
        var text = ExcuseComments.Without(markdown).Replace(SlotWriter.Open, '\uFFFD').Replace(SlotWriter.Close, '\uFFFD');
        var pipeline = BareAddress.MayBeIn(text) ? pipelines.WithBareAddresses : pipelines.WithoutBareAddresses;
        var document = Markdig.Markdown.Parse(text, pipeline.Markdown);
        var desk = pipeline.Idle.TryTake(out var idle) ? idle : new Desk(new BodyWriter(pipeline.Markdown), new DocumentNodes());
        var nodes = desk.Nodes;
        nodes.Collect(document);
        var before = problems.Count;
        CurlApostrophes(nodes);
        ClassifyAlignment(nodes);
        var headings = Headings(nodes);
        MarkdownChecks.Run(nodes, text, file, firstLine, problems);

        nodes.Clear();
        var cut = desk.Writer.Write(document, file, firstLine, rawHtml ? html => Sanitiser().Sanitize(html) : null);
        var body = Body.Of(cut, new BodyDetails(headings, hasSummary ? "" : Excerpt(document)), problems.Count == before ? results : KeptResults.None);
        pipeline.Idle.Add(desk);
        return body;
    }

    private MarkdownReader(MarkdownReader other, KeptResults fields, KeptResults texts, string settings)
    {
        (byLanguage, rawHtml, fallback, this.fields, this.texts) = (other.byLanguage, other.rawHtml, other.fallback, fields, texts);
        this.settings = Digest.Of("text", settings);
    }

    private static MarkdownPipeline Build(string language, bool rawHtml, bool bareAddresses)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseFigures()
            .UseAlertBlocks()
            .UseSmartyPants(Quotes(language))
            .UsePreciseSourceLocation();
        if (bareAddresses) builder.UseAutoLinks();
        builder.InlineParsers.Insert(0, new PictureText.Parser());
        return (rawHtml ? builder : builder.DisableHtml()).Build();
    }

    // Looking for addresses stops at each letter with which one may begin, and so at most words.
    private sealed record Pipelines(Way WithBareAddresses, Way WithoutBareAddresses);

    // How texts are parsed, and where they can be written: a writer is made for a pipeline, and dear to make.
    private sealed record Way(MarkdownPipeline Markdown)
    {
        public ConcurrentBag<Desk> Idle { get; } = [];
    }

    // What serves one text after the other.
    private sealed record Desk(BodyWriter Writer, DocumentNodes Nodes);

    private static SmartyPantOptions Quotes(string language)
    {
        var (open, close, single, singleClose) = language switch
        {
            "pl" or "hr" or "ro" or "hu" => ('„', '”', '‚', '’'),
            "de" or "cs" or "sk" or "bg" or "lt" or "sl" or "et" => ('„', '“', '‚', '‘'),
            "fi" or "sv" => ('”', '”', '’', '’'),
            "it" or "es" or "pt" or "el" or "fr" => ('«', '»', '“', '”'),
            "da" => ('»', '«', '›', '‹'),
            _ => ('“', '”', '‘', '’'),
        };
        var options = new SmartyPantOptions();
        options.Mapping[SmartyPantType.LeftDoubleQuote] = open.ToString();
        options.Mapping[SmartyPantType.RightDoubleQuote] = close.ToString();
        options.Mapping[SmartyPantType.LeftQuote] = single.ToString();
        options.Mapping[SmartyPantType.RightQuote] = singleClose.ToString();
        options.Mapping[SmartyPantType.Quote] = "’";
        options.Mapping[SmartyPantType.Dash2] = "–";
        options.Mapping[SmartyPantType.Dash3] = "—";
        options.Mapping[SmartyPantType.Ellipsis] = "…";
        return options;
    }

    // Markdig curls quotation marks, but leaves the apostrophe inside a word straight.
    private static void CurlApostrophes(DocumentNodes nodes)
    {
        foreach (var literal in nodes.Literals)
        {
            if (literal.Content.AsSpan().Contains('\''))
                literal.Content = new Markdig.Helpers.StringSlice(Apostrophe().Replace(literal.Content.ToString(), "’"));
        }
    }

    private static Heading[] Headings(DocumentNodes nodes)
    {
        var headings = new List<Heading>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in nodes.Headings)
        {
            var text = InlineText.Of(block.Inline);
            var slug = Slug.Of(text) is { Length: > 0 } made ? made : "section";
            var id = slug;
            for (var n = 2; !taken.Add(id); n++) id = $"{slug}-{n}";
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(block).Id = id;
            headings.Add(new Heading(block.Level, id, text));
        }

        return [.. headings];
    }

    // The renderer would write the alignment of cells as inline style, which the site's policy forbids.
    private static void ClassifyAlignment(DocumentNodes nodes)
    {
        foreach (var table in nodes.Tables)
        {
            foreach (var row in table.OfType<TableRow>())
            {
                for (var i = 0; i < row.Count && i < table.ColumnDefinitions.Count; i++)
                {
                    if (table.ColumnDefinitions[i].Alignment is TableColumnAlign.Center or TableColumnAlign.Right)
                        Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(row[i]).AddClass(table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right ? "right" : "center");
                }
            }

            foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        }
    }

    // What a picture shows is a summary only where nothing else is said.
    private static string Excerpt(MarkdownDocument document) =>
        document.OfType<ParagraphBlock>().OrderBy(p => PictureRenderers.Lone(p) is not null).FirstOrDefault() is { } first ? InlineText.Of(first.Inline) : "";

    private static HtmlSanitizer Sanitiser()
    {
        var sanitiser = new HtmlSanitizer();
        foreach (var attribute in new[] { "class", "id", "role", "aria-label", "checked", "disabled", "loading", "decoding", "scope" }) sanitiser.AllowedAttributes.Add(attribute);
        foreach (var tag in new[] { "input", "aside", "figure", "figcaption", "section" }) sanitiser.AllowedTags.Add(tag);
        sanitiser.AllowedTags.Remove("form");
        sanitiser.AllowedTags.Remove("button");
        sanitiser.AllowedAttributes.Remove("style");
        sanitiser.AllowedSchemes.Add("mailto");
        sanitiser.AllowedSchemes.Add("tel");
        return sanitiser;
    }

    [GeneratedRegex(@"(?<=\w)'(?=\w)")]
    private static partial Regex Apostrophe();
}
