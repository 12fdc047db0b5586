using System.Buffers;
using KtSite.Core;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>Signs of Markdown that did not become what they were meant for, so that readers would see them: links and tables with a slip.</summary>
internal static class MarkupChecks
{
    private const char Understood = '\uFFFE';

    public static void Run(DocumentNodes nodes, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        foreach (var block in nodes.Leaves)
        {
            if (block.Inline is null) continue;
            CheckLinks(block, markdown, file, firstLine, problems);
            if (block is ParagraphBlock) CheckStrokes(block, markdown, file, firstLine, problems);
        }

        foreach (var table in nodes.Tables) CheckRows(table, markdown, file, firstLine, problems);
    }

    // Where all that was understood is taken out of a paragraph, no half of a link may be left.
    private static void CheckLinks(LeafBlock block, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        var start = block.Span.Start;
        var written = Written(block, markdown);
        if (written.IndexOf('[') < 0) return;
        var room = ArrayPool<char>.Shared.Rent(written.Length);
        var text = room.AsSpan(0, written.Length);
        written.CopyTo(text);
        foreach (var inline in block.Inline!.Descendants())
        {
            if (inline is not (LinkInline or CodeInline or AutolinkInline or HtmlInline or Markdig.Extensions.Footnotes.FootnoteLink or Markdig.Extensions.TaskLists.TaskList)) continue;
            var (from, to) = (inline.Span.Start - start, inline.Span.End + 1 - start);
            if (from >= 0 && to <= text.Length && from < to) text[from..to].Fill(Understood);
        }

        for (var i = 0; text[i..].IndexOf('\\') is var next and >= 0; i += next + 1)
        {
            if (i + next + 1 < text.Length) text[i + next] = text[i + next + 1] = Understood;
        }

        var place = 0;
        while (Slip(text, ref place) is var (at, message, help))
        {
            var before = text[..at];
            problems.Warning(Rules.BrokenLinkMarkup, new Location(file, firstLine + block.Line + before.Count('\n'), at - before.LastIndexOf('\n') + (before.Contains('\n') ? 0 : block.Column)), message, help);
        }

        ArrayPool<char>.Shared.Return(room);
    }

    // The next slip from a place on; the place moves behind it.
    private static (int At, string Message, string Help)? Slip(ReadOnlySpan<char> text, ref int place)
    {
        for (; place < text.Length; place++)
        {
            place = text[place..].IndexOfAny('[', ')') is var sign and >= 0 ? place + sign : text.Length;
            if (place == text.Length) return null;
            var at = place;
            if (text[at] == ')' && text[(at + 1)..] is ['[', ..] && IsAddress(text[(at + 2)..]))
            {
                place++;
                return (at, "the brackets of this link are the wrong way round", "write the text in square brackets and the address in round ones: [text](address)");
            }

            if (text[at] != '[') continue;
            var next = text[(at + 1)..].IndexOfAny('[', ']');
            var end = next < 0 ? text.Length : at + 1 + next;
            if (end < text.Length && text[end] == ']')
            {
                if (text[(end + 1)..] is ['(', ..])
                {
                    place = end;
                    return OfPair(text, at, end);
                }

                if (text[(end + 1)..] is [' ', '(', ..] && IsAddress(text[(end + 3)..]))
                {
                    place = end;
                    return (end + 1, "there is a space between the two parts of this link", "take the space out: [text](address)");
                }
            }
            else if (text[at..end].IndexOf('(') is var round and >= 0 && IsAddress(text[(at + round + 1)..]))
            {
                place = at + 1;
                return (at, "the bracket '[' of this link is not closed", $"add a ']' after its text: {text[at..(at + round)].TrimEnd()}](address)");
            }
        }

        return null;
    }

    private static (int At, string Message, string Help) OfPair(ReadOnlySpan<char> text, int at, int end)
    {
        var close = text[end..].IndexOf(')');
        var other = text[(end + 1)..].IndexOf('[');
        return close < 0 || (other >= 0 && other < close)
            ? (end + 1, "the bracket '(' of this link is not closed", $"add a ')' after the address: {text[at..(end + 1)]}(address)")
            : (at, "this link is not understood", "write it as [text](address), without spaces in the address; in names of files write %20 for a space");
    }

    // An address with a scheme became a link of its own.
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(")] ");
        var word = end < 0 ? text : text[..end];
        return word.Length > 0 && (word[0] is '/' or '#' or Understood || word.StartsWith("http") || word.StartsWith("xref:") || word.StartsWith("../") || word.EndsWith(".md") || word.EndsWith(".jpg") || word.EndsWith(".png") || word.EndsWith(".pdf"));
    }

    private static void CheckStrokes(LeafBlock block, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        var written = Written(block, markdown);
        if (written is not ['|', ..]) return;
        var lines = written.ToString().Split('\n');
        if (lines.Length < 2) return;
        var cells = Cells(lines[0]);
        var first = firstLine + block.Line;
        // A line without strokes right below a table takes the whole table with it.
        if (IsRule(lines[1]) && Array.FindIndex(lines, l => !l.Contains('|')) is var after and > 0)
            problems.Warning(Rules.BrokenTable, new Location(file, first + after, 1), "the table above this line does not end, so that readers see its strokes", "put an empty line between the table and this line");
        else if (IsRule(lines[1]))
            problems.Warning(Rules.BrokenTable, new Location(file, first + 1, 1), $"the line of hyphens has {Cells(lines[1])} columns, and the head of the table {cells}", $"write: {Rule(cells)}");
        else if (lines[1].TrimStart() is ['|', ..])
            problems.Warning(Rules.BrokenTable, new Location(file, first, 1), "these lines look like a table, but the line of hyphens below the head is missing", $"write below this line: {Rule(cells)}");
    }

    private static bool IsRule(string line) => line.Contains('-') && line.AsSpan().Trim().IndexOfAnyExcept("|-: ") < 0;

    private static string Rule(int cells) => $"| {string.Join(" | ", Enumerable.Repeat("---", Math.Max(1, cells)))} |";

    private static void CheckRows(Table table, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        var lines = Written(table, markdown).ToString().Split('\n');
        var cells = Cells(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            var found = Cells(lines[i]);
            if (found == cells || lines[i].AsSpan().Trim().Length == 0) continue;
            var at = new Location(file, firstLine + table.Line + i, 1);
            if (!lines[i].Contains('|')) problems.Warning(Rules.BrokenTable, at, "this line becomes a row of the table above it", "put an empty line between the table and this line");
            else problems.Warning(Rules.BrokenTable, at, $"the table has {cells} columns, and this row {found} {(found == 1 ? "cell" : "cells")}", found < cells ? "add the cells that are missing, with a '|' between them; a cell may be empty" : "take out what is too much; where a stroke belongs to the text, write '\\|'");
            return;
        }
    }

    // A block that the parser made itself stands nowhere in the text.
    private static ReadOnlySpan<char> Written(Block block, string markdown)
    {
        var (start, end) = (block.Span.Start, Math.Min(markdown.Length, block.Span.End + 1));
        return start < 0 || start >= end ? default : markdown.AsSpan(start, end - start);
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
