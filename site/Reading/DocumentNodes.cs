using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>The parts of a Markdown text that are looked at again, collected in one walk; each list in the order of the text.</summary>
internal sealed class DocumentNodes
{
    public List<LeafBlock> Leaves { get; } = [];

    public List<HeadingBlock> Headings { get; } = [];

    public List<Table> Tables { get; } = [];

    public List<LinkInline> Links { get; } = [];

    public List<LiteralInline> Literals { get; } = [];

    /// <summary>Collects the parts of a text.</summary>
    public void Collect(MarkdownDocument document) => Walk(document);

    /// <summary>Lets go of them, so that the lists serve for another text.</summary>
    public void Clear()
    {
        Leaves.Clear();
        Headings.Clear();
        Tables.Clear();
        Links.Clear();
        Literals.Clear();
    }

    private void Walk(ContainerBlock blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case LeafBlock leaf:
                    Leaves.Add(leaf);
                    if (leaf is HeadingBlock heading) Headings.Add(heading);
                    if (leaf.Inline is { } inlines) Walk(inlines);
                    break;
                case ContainerBlock inner:
                    if (inner is Table table) Tables.Add(table);
                    Walk(inner);
                    break;
            }
        }
    }

    private void Walk(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Literals.Add(literal);
                    break;
                case ContainerInline inner:
                    if (inner is LinkInline link) Links.Add(link);
                    Walk(inner);
                    break;
            }
        }
    }
}
