namespace KtSite.Reading;

/// <summary>
/// Changes single fields of a front matter or data file, as an editor would with a text editor: comments, order, line ends and
/// all other values stay as they are, byte for byte.
/// </summary>
internal sealed class FieldEditor
{
    private readonly string newLine;

    /// <summary>An editor for the text of a file.</summary>
    /// <param name="text">The whole text, line ends as they are in the file.</param>
    /// <param name="isFrontMatter">Whether the fields stand between two lines <c>---</c>; else the whole text is fields.</param>
    public FieldEditor(string text, bool isFrontMatter)
    {
        Text = text;
        newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (Start, End) = isFrontMatter ? Fences(text) : (0, text.Length);
    }

    /// <summary>The text with all changes so far.</summary>
    public string Text { get; private set; }

    /// <summary>Where the fields begin.</summary>
    public int Start { get; }

    /// <summary>Where the fields end.</summary>
    public int End { get; private set; }

    /// <summary>Whether one of some keys stands there, in any case.</summary>
    public bool Has(params ReadOnlySpan<string> keys) => Find(keys) is not null;

    /// <summary>Gives a key another value, or adds it behind the last field.</summary>
    /// <param name="keys">The key and its other names.</param>
    /// <param name="value">Its new value.</param>
    public void Set(ReadOnlySpan<string> keys, string value)
    {
        if (Find(keys) is not { } entry) Append($"{keys[0]}: {value}");
        else if (entry.Scalars is [var only]) Replace(Start + only.Start, only.End - only.Start, only.End == only.Start ? " " + value : value);
    }

    /// <summary>Adds a value to a list, in the form in which the list is written; without one, the list is added behind the last field.</summary>
    /// <param name="keys">The key of the list and its other names.</param>
    /// <param name="value">The new value.</param>
    /// <param name="insteadOf">Values of which the new one takes the place.</param>
    public void AddToList(ReadOnlySpan<string> keys, string value, Func<string, bool> insteadOf)
    {
        if (Find(keys) is not { } entry)
        {
            Append($"{keys[0]}: [{value}]");
            return;
        }

        var filled = entry.Scalars.Where(s => s.End > s.Start).ToArray();
        if (filled.Any(s => s.Value == value)) return;
        if (filled.FirstOrDefault(s => insteadOf(s.Value)) is { } replaced) Replace(Start + replaced.Start, replaced.End - replaced.Start, value);
        else if (entry.Closing >= 0) Replace(Start + entry.Closing, 0, filled.Length == 0 ? value : ", " + value);
        else if (filled is []) Replace(Start + entry.AfterKey, 0, $" [{value}]");
        else if (!entry.IsList) Replace(Start + filled[0].Start, filled[0].End - filled[0].Start, $"[{Text[(Start + filled[0].Start)..(Start + filled[0].End)]}, {value}]");
        else AppendItem(Start + filled[^1].Start, Start + filled[^1].End, value);
    }

    // A new line below the last item of a list, with the same indentation and hyphen.
    private void AppendItem(int itemStart, int itemEnd, string value)
    {
        var line = Text.LastIndexOf('\n', itemStart) + 1;
        var at = Text.IndexOf('\n', itemEnd) is var end and >= 0 && end < End ? end + 1 : End;
        var before = at > 0 && Text[at - 1] != '\n' ? newLine : "";
        Replace(at, 0, before + Text[line..itemStart] + value + newLine);
    }

    private void Append(string line)
    {
        var before = End > Start && Text[End - 1] != '\n' ? newLine : "";
        Replace(End, 0, before + line + newLine);
    }

    private void Replace(int start, int length, string value)
    {
        Text = Text[..start] + value + Text[(start + length)..];
        End += value.Length - length;
    }

    private EntryPlace? Find(ReadOnlySpan<string> keys)
    {
        var asked = keys.ToArray();
        return YamlPlaces.Of(Text[Start..End])?.Entries.FirstOrDefault(e => asked.Contains(e.Key, StringComparer.OrdinalIgnoreCase));
    }

    private static (int Start, int End) Fences(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text.IndexOf('\n') is not (>= 0 and var first)) return (0, 0);
        for (var line = first + 1; line < text.Length;)
        {
            var next = text.IndexOf('\n', line);
            if (text.AsSpan(line, (next < 0 ? text.Length : next) - line).TrimEnd() is "---") return (first + 1, line);
            if (next < 0) break;
            line = next + 1;
        }

        return (0, 0);
    }
}
