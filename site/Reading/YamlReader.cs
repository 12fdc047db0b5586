using System.Buffers;
using KtSite.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KtSite.Reading;

/// <summary>
/// Reads YAML into nodes with positions, from the events of YamlDotNet. Deserialising straight into records would
/// be shorter, but loses the places that an editor needs to see, and takes twice the time.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;
    private const int FewKeys = 16;

    private readonly Parser events;
    private readonly string file;
    private readonly int lineOffset;
    private readonly DiagnosticBag problems;
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);

    private YamlReader(TextReader text, string file, int lineOffset, DiagnosticBag problems)
    {
        events = new Parser(text);
        this.file = file;
        this.lineOffset = lineOffset;
        this.problems = problems;
    }

    /// <summary>Reads a whole data file, which must be a mapping.</summary>
    public static YamlMap? ReadMap(SourceFile source, DiagnosticBag problems) => ReadMap(source.Text, source.Path, 0, problems);

    /// <summary>Reads a text that must be one mapping.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Path for messages.</param>
    /// <param name="lineOffset">Lines that stand before the text in its file.</param>
    /// <param name="problems">Takes what is wrong; then the result is null.</param>
    public static YamlMap? ReadMap(ReadOnlySpan<char> text, string file, int lineOffset, DiagnosticBag problems)
    {
        var start = new Location(file, lineOffset + 1, 1);
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(letters);
        try
        {
            var node = new YamlReader(new LetterReader(letters.AsMemory(0, text.Length)), file, lineOffset, problems).Document();
            switch (node)
            {
                case YamlMap map:
                    return map;
                case null or YamlText { IsNull: true }:
                    return new YamlMap(start, []);
                default:
                    if (ReportSlip(text, file, lineOffset, node.At.Line - lineOffset - 1, problems)) return null;
                    problems.Error(Rules.BrokenYaml, node.At, "expected 'key: value' lines", "begin each line with a key and a colon");
                    return null;
            }
        }
        catch (YamlException e)
        {
            if (ReportSlip(text, file, lineOffset, (int)e.Start.Line - 1, problems)) return null;
            var at = new Location(file, (int)e.Start.Line + lineOffset, (int)Math.Max(1, e.Start.Column));
            problems.Error(Rules.BrokenYaml, at, $"this is not valid YAML: {Explain(e)}", "check indentation and colons, and put texts that contain ': ' or begin with a sign in double quotes");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // On some texts the parser loses its way instead of saying so.
            if (ReportSlip(text, file, lineOffset, text.Count('\n'), problems)) return null;
            problems.Error(Rules.BrokenYaml, start, "this is not valid YAML", "check indentation and colons, and put texts that begin with a sign in double quotes");
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static bool ReportSlip(ReadOnlySpan<char> text, string file, int lineOffset, int line, DiagnosticBag problems)
    {
        if (YamlSlips.Find(text.ToString(), line) is not { } slip) return false;
        problems.Error(Rules.BrokenYaml, new Location(file, slip.Line + 1 + lineOffset, slip.Column), slip.Message, slip.Help);
        return true;
    }

    private static string Explain(YamlException e)
    {
        var text = e.InnerException?.Message ?? e.Message;
        // YamlDotNet puts the position in front; ours stands there already.
        var colon = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        text = (colon >= 0 ? text[(colon + 3)..] : text).Trim().TrimEnd('.');
        return text.Length == 0 ? "unreadable" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private YamlNode? Document()
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out _)) return null;
        events.Consume<DocumentStart>();
        var node = Node(0);
        events.Consume<DocumentEnd>();
        if (events.TryConsume<DocumentStart>(out var second))
            problems.Error(Rules.BrokenYaml, At(second), "a second YAML document begins here", "remove the line '---'");
        return node;
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
            throw new YamlException(events.Current!.Start, events.Current.End, $"nested deeper than {MaxDepth} levels");
        switch (events.Current)
        {
            case AnchorAlias alias:
                events.MoveNext();
                return anchors.TryGetValue(alias.Value.Value, out var known)
                    ? known
                    : throw new YamlException(alias.Start, alias.End, $"the alias '*{alias.Value.Value}' has no anchor");
            case Scalar scalar:
                events.MoveNext();
                if (scalar.Style is ScalarStyle.Plain && YamlSlips.IsInCurlyQuotes(scalar.Value))
                    problems.Warning(Rules.CurlyQuotes, At(scalar), $"the curly quotation marks around {scalar.Value} are taken for a part of the text", $"write straight ones, \"{scalar.Value[1..^1]}\", or none");
                return Keep(scalar, new YamlText(At(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain));
            case SequenceStart sequence:
                return Keep(sequence, List(sequence, depth));
            case MappingStart mapping:
                return Keep(mapping, Map(mapping, depth));
            default:
                throw new YamlException(events.Current!.Start, events.Current.End, "a value is missing");
        }
    }

    private YamlList List(SequenceStart start, int depth)
    {
        events.MoveNext();
        var items = new List<YamlNode>();
        while (!events.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new YamlList(At(start), items);
    }

    private YamlMap Map(MappingStart start, int depth)
    {
        events.MoveNext();
        var entries = new List<YamlEntry>();
        HashSet<string>? seen = null;
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var key = events.Consume<Scalar>();
            var value = Node(depth + 1);
            if (IsNew(key.Value)) entries.Add(new YamlEntry(key.Value, At(key), value));
            else problems.Error(Rules.DuplicateKey, At(key), $"the key '{key.Value}' stands twice", "keep one of the two");
        }

        return new YamlMap(At(start), entries);

        // Few keys are looked through faster than a set is made.
        bool IsNew(string key) => entries.Count < FewKeys
            ? !entries.Exists(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            : (seen ??= new HashSet<string>(entries.Select(e => e.Key), StringComparer.OrdinalIgnoreCase)).Add(key);
    }

    private YamlNode Keep(NodeEvent e, YamlNode node)
    {
        if (!e.Anchor.IsEmpty) anchors[e.Anchor.Value] = node;
        return node;
    }

    private Location At(ParsingEvent e) => new(file, (int)e.Start.Line + lineOffset, (int)e.Start.Column);
}
