using System.Text;
using KtSite.Core;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>Signs of Markdown that did not become what they were meant for, so that readers would see them: links and tables with a slip.</summary>
internal static class MarkupChecks
{
    public static void Run(MarkdownDocument document, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null) continue;
            CheckLinks(block.Inline, file, firstLine, problems);
            if (block is ParagraphBlock) CheckStrokes(block, markdown, file, firstLine, problems);
        }

        foreach (var table in document.Descendants<Table>()) CheckRows(table, markdown, file, firstLine, problems);
    }

    // What is left as plain text of a paragraph must hold no half of a link.
    private static void CheckLinks(ContainerInline inlines, string file, int firstLine, DiagnosticBag problems)
    {
        var literals = inlines.Descendants<LiteralInline>().ToArray();
        if (!Array.Exists(literals, l => l.Content.AsSpan().IndexOfAny('[', ']') >= 0)) return;
        var text = new StringBuilder();
        var starts = new int[literals.Length];
        for (var i = 0; i < literals.Length; i++)
        {
            starts[i] = text.Length;
            text.Append(literals[i].Content.AsSpan());
        }

        if (Slip(text.ToString()) is not var (place, message, help)) return;
        var literal = Array.FindLastIndex(starts, s => s <= place);
        problems.Warning(Rules.BrokenLinkMarkup, new Location(file, firstLine + literals[literal].Line, literals[literal].Column + 1 + place - starts[literal]), message, help);
    }

    private static (int Place, string Message, string Help)? Slip(string text)
    {
        if (text.IndexOf("](", StringComparison.Ordinal) is var middle and >= 0)
        {
            return text.IndexOf(')', middle) < 0
                ? (middle + 1, "the bracket '(' of this link is not closed", "add a ')' after the address: [text](address)")
                : (Math.Max(0, text.LastIndexOf('[', middle)), "this link is not understood", "write it as [text](address), without spaces in the address; in names of files write %20 for a space");
        }

        for (var at = text.IndexOf("] (", StringComparison.Ordinal); at >= 0; at = text.IndexOf("] (", at + 1, StringComparison.Ordinal))
        {
            if (IsAddress(text.AsSpan(at + 3))) return (at + 1, "there is a space between the two parts of this link", "take the space out: [text](address)");
        }

        for (var at = text.IndexOf(")[", StringComparison.Ordinal); at >= 0; at = text.IndexOf(")[", at + 1, StringComparison.Ordinal))
        {
            if (IsAddress(text.AsSpan(at + 2))) return (at, "the brackets of this link are the wrong way round", "write the text in square brackets and the address in round ones: [text](address)");
        }

        var open = text.LastIndexOf('[');
        return open > text.LastIndexOf(']') && text.IndexOf('(', open) is var round and >= 0
            ? (open, "the bracket '[' of this link is not closed", $"add a ']' after its text: {text[open..round]}](address)")
            : null;
    }

    // An address with a scheme became a link of its own, so that nothing of it is left here.
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(")] ");
        var word = end < 0 ? text : text[..end];
        return word.Length == 0 || word[0] is '/' or '#' || word.StartsWith("http") || word.StartsWith("xref:") || word.StartsWith("../") || word.EndsWith(".md") || word.EndsWith(".jpg") || word.EndsWith(".png") || word.EndsWith(".pdf");
    }

    private static void CheckStrokes(LeafBlock block, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        if (block.Span.Length < 3 || markdown[Math.Min(block.Span.Start, markdown.Length - 1)] != '|') return;
        var lines = markdown[block.Span.Start..Math.Min(markdown.Length, block.Span.End + 1)].Split('\n');
        if (lines.Length < 2 || lines[1].TrimStart() is not ['|', ..]) return;
        var cells = Cells(lines[0]);
        problems.Warning(
            Rules.BrokenTable,
            new Location(file, firstLine + block.Line + 1, 1),
            "these lines look like a table, but the line below its head is missing",
            $"write below the first line: | {string.Join(" | ", Enumerable.Repeat("---", Math.Max(1, cells)))} |");
    }

    private static void CheckRows(Table table, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        var lines = markdown[Math.Max(0, table.Span.Start)..Math.Min(markdown.Length, table.Span.End + 1)].Split('\n');
        var cells = Cells(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            var found = Cells(lines[i]);
            if (found == cells || lines[i].AsSpan().Trim().Length == 0) continue;
            var at = new Location(file, firstLine + table.Line + i, 1);
            if (!lines[i].Contains('|')) problems.Warning(Rules.BrokenTable, at, "this line becomes a row of the table above it", "put an empty line between the table and this line");
            else problems.Warning(Rules.BrokenTable, at, $"the table has {cells} columns, and this row {found} {(found == 1 ? "cell" : "cells")}", found < cells ? "add the cells that are missing, each with a '|' between them; a cell may be empty" : "a '|' too many: write '\\|' where the stroke is a part of the text");
            return;
        }
    }

    // Strokes at both ends close a row, and count for nothing.
    private static int Cells(string line)
    {
        var row = line.AsSpan().Trim();
        if (row.Length > 0 && row[0] == '|') row = row[1..];
        if (row.Length > 0 && row[^1] == '|' && (row.Length < 2 || row[^2] != '\\')) row = row[..^1];
        var count = 1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\\') i++;
            else if (row[i] == '|') count++;
        }

        return count;
    }
}
