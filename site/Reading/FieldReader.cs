using System.Globalization;
using KtSite.Core;

namespace KtSite.Reading;

/// <summary>A reference to a record by its id, with the place where it was written.</summary>
public readonly record struct Ref(string Id, Location At);

/// <summary>A text under a free key, with the place where it was written.</summary>
public sealed record NamedText(string Key, string Text, Location At);

/// <summary>
/// Reads the fields of a mapping by name and type. Each call also says what the schema is; keys that nobody
/// asked for are errors. After the last call comes <see cref="Finish"/>.
/// </summary>
public sealed partial class FieldReader
{
    private readonly YamlMap map;
    private readonly DiagnosticBag problems;
    private readonly bool recording;
    private readonly KnownFields? known;
    // What was asked for, and did not stand in what is known at this place; none as long as everything did.
    private List<FieldSpec>? own;
    private int count;
    // For each entry of the mapping, whether somebody asked for it.
    private readonly bool[] asked;

    /// <summary>A reader over a mapping.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="known">What readers of this kind of record asked for before; null for records of which there are few.</param>
    public FieldReader(YamlMap map, DiagnosticBag problems, KnownFields? known = null) : this(map, problems, recording: false) => this.known = known;

    private FieldReader(YamlMap map, DiagnosticBag problems, bool recording)
    {
        this.map = map;
        this.problems = problems;
        this.recording = recording;
        asked = new bool[map.Entries.Count];
    }

    /// <summary>Where the mapping begins.</summary>
    public Location At => map.At;

    /// <summary>What was asked for so far.</summary>
    public IReadOnlyList<FieldSpec> Fields => Own();

    /// <summary>Where problems with these fields are reported.</summary>
    public DiagnosticBag Problems => problems;

    /// <summary>Whether a key is written as a single value.</summary>
    public bool IsText(string key) => Entry(key) is { Value: YamlText { IsNull: false } };

    /// <summary>The schema of whatever <paramref name="read"/> reads.</summary>
    public static IReadOnlyList<FieldSpec> Record(Action<FieldReader> read)
    {
        var reader = new FieldReader(new YamlMap(new Location("schema"), []), new DiagnosticBag(), recording: true);
        read(reader);
        return reader.Fields;
    }

    /// <summary>Where a key stands, or the start of the mapping when it is absent.</summary>
    public Location PlaceOf(string key) => Entry(key)?.Value.At ?? map.At;

    /// <summary>Whether a key is present with a value.</summary>
    public bool Has(string key) => Entry(key) is { Value: not YamlText { IsNull: true } };

    /// <summary>An optional text; blank counts as absent.</summary>
    public string? Text(string key, string help, params ReadOnlySpan<string> aliases) =>
        ReadText(Declare(key, FieldKind.Text, false, help, aliases));

    /// <summary>A text that must be there; when it is not, an error and an empty text.</summary>
    public string RequiredText(string key, string help, params ReadOnlySpan<string> aliases) =>
        ReadText(Declare(key, FieldKind.Text, true, help, aliases)) ?? Missing(key, help, "");

    /// <summary>A text in one or several languages.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">Language of a text that names none.</param>
    /// <param name="help">What it does.</param>
    public LocalText? LocalText(string key, string language, string help)
    {
        switch (Declare(key, FieldKind.LocalText, false, help)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return null;
            case YamlText text:
                return new LocalText([(language, text.Value.Trim())]);
            case YamlMap { Entries.Count: > 0 } languages when languages.Entries.All(e => e.Value is YamlText):
                return new LocalText(languages.Entries.Select(e => (e.Key, ((YamlText)e.Value).Value.Trim())).ToValueList());
            case var other:
                return Wrong<LocalText?>(other, key, "a text, or a text for each language such as '{en: …, it: …}'");
        }
    }

    /// <summary>A text in one or several languages that must be there.</summary>
    public LocalText RequiredLocalText(string key, string language, string help) =>
        LocalText(key, language, help) ?? Missing(key, help, new LocalText([(language, "")]));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="otherwise">What it is when absent.</param>
    /// <param name="aliases">Other names of the field.</param>
    public bool Flag(string key, string help, bool otherwise = false, params ReadOnlySpan<string> aliases)
    {
        var entry = Declare(key, FieldKind.Flag, false, help, aliases, otherwise: otherwise);
        return ReadFlag(entry, key, otherwise);
    }

    /// <summary>A flag under another name that means the opposite of the one just asked for; false when absent.</summary>
    public bool OppositeFlag(string alias)
    {
        if (recording) Own()[^1] = Own()[^1] with { Aliases = [.. Own()[^1].Aliases, alias] };
        return ReadFlag(Ask(alias), alias, otherwise: false);
    }

    /// <summary>A whole number.</summary>
    public int? Number(string key, string help, int least = 0, params ReadOnlySpan<string> aliases)
    {
        var text = Scalar(Declare(key, FieldKind.Number, false, help, aliases, least: least));
        if (text is null) return null;
        return int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : Wrong<int?>(text, key, $"a whole number from {least}");
    }

    /// <summary>A whole day, <c>2023-06-29</c>.</summary>
    public DateOnly? Date(string key, string help, params ReadOnlySpan<string> aliases)
    {
        var text = Scalar(Declare(key, FieldKind.Day, false, help, aliases));
        if (text is null) return null;
        return Reading.PartialDate.TryParse(text.Value, out var date) && date.IsExact
            ? date.First
            : Wrong<DateOnly?>(text, key, "a date such as 2023-06-29");
    }

    /// <summary>A date with or without a time, as it is written.</summary>
    public string? Moment(string key, string help, params ReadOnlySpan<string> aliases) =>
        ReadText(Declare(key, FieldKind.Moment, false, help, aliases));

    /// <summary>A day, month or year.</summary>
    public PartialDate? PartialDate(string key, string help, params ReadOnlySpan<string> aliases) => PartialDate(key, help, required: false, aliases);

    private PartialDate? PartialDate(string key, string help, bool required, ReadOnlySpan<string> aliases)
    {
        var text = Scalar(Declare(key, FieldKind.PartialDate, required, help, aliases));
        if (text is null) return null;
        return Reading.PartialDate.TryParse(text.Value, out var date)
            ? date
            : Wrong<PartialDate?>(text, key, "a date such as 2023-06-29, 2023-06 or 2023");
    }

    /// <summary>A day, month or year that must be there.</summary>
    public PartialDate RequiredPartialDate(string key, string help)
    {
        var date = PartialDate(key, help, required: true, []);
        return date ?? (Has(key) ? default : Missing<PartialDate>(key, help, default));
    }

    /// <summary>One of the words of an enumeration, written with hyphens: <c>in-person</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="older">Words that meant a value before, and are still read.</param>
    public T? Choice<T>(string key, string help, params ReadOnlySpan<(string Word, T Value)> older) where T : struct, Enum
    {
        var entry = Declare(key, FieldKind.Choice, false, help, choices: WordsOf<T>.All, older: older.Length == 0 ? [] : older.ToArray().Select(o => o.Word).ToArray());
        if (Scalar(entry) is not { } text) return null;
        foreach (var (word, meant) in older)
        {
            if (text.Value.Trim() == word) return meant;
        }

        if (Enum.TryParse<T>(text.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && WordsOf<T>.All.Contains(text.Value)) return value;
        return Wrong<T?>(text, key, "one of " + string.Join(", ", WordsOf<T>.All), Suggestion.Phrase(text.Value, WordsOf<T>.All));
    }

    /// <summary>The id of another record.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="of">Kinds of records that it may name.</param>
    public Ref? Id(string key, string help, params ReadOnlySpan<string> of)
    {
        return Id(key, help, required: false, of);
    }

    private Ref? Id(string key, string help, bool required, ReadOnlySpan<string> of)
    {
        var text = Scalar(Declare(key, FieldKind.Id, required, help, of: of));
        return text is null ? null : new Ref(text.Value.Trim(), text.At);
    }

    /// <summary>The id of another record that must be there; when it is not, an error and an empty id.</summary>
    public Ref RequiredId(string key, string help, params ReadOnlySpan<string> of)
    {
        return Id(key, help, required: true, of) ?? Missing(key, help, new Ref("", map.At));
    }

    /// <summary>One id or a list of ids.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="of">Kinds of records that they may name.</param>
    /// <param name="aliases">Other names of the field.</param>
    public ValueList<Ref> Ids(string key, string help, ReadOnlySpan<string> of, params ReadOnlySpan<string> aliases)
    {
        if (Declare(key, FieldKind.Ids, false, help, aliases, of) is not { } entry) return [];
        return ReadTexts(entry, key, "an id or a list of ids").Select(t => new Ref(known?.Shared(t.Value.Trim()) ?? t.Value.Trim(), t.At)).ToValueList();
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ValueList<string> Texts(string key, string help, params ReadOnlySpan<string> aliases) =>
        Declare(key, FieldKind.Texts, false, help, aliases) is { } entry ? ReadTexts(entry, key, "a list of texts").Select(t => t.Value.Trim()).ToValueList() : [];

    /// <summary>A value of an enumeration as it is written in files: <c>in-person</c>.</summary>
    public static string WordOf<T>(T value) where T : struct, Enum =>
        WordsOf<T>.Of.TryGetValue(value, out var word) ? word : Hyphenated(value.ToString());

    private YamlEntry? Declare(
        string key,
        FieldKind kind,
        bool required,
        string help,
        ReadOnlySpan<string> aliases = default,
        ReadOnlySpan<string> of = default,
        IReadOnlyList<string>? choices = null,
        IReadOnlyList<string>? older = null,
        int least = int.MinValue,
        bool otherwise = false)
    {
        // Literal texts are the same object each time.
        if (own is null && known is not null && count < known.Fields.Length && known.Fields[count] is var same
            && ReferenceEquals(same.Key, key) && ReferenceEquals(same.Help, help) && same.Kind == kind && same.Required == required) count++;
        else Own().Add(new FieldSpec(key, kind, required, help, choices ?? [], []) { Aliases = aliases.ToArray(), Of = of.ToArray(), OldChoices = older ?? [], Least = least, Otherwise = otherwise });

        var entry = Ask(key);
        foreach (var alias in aliases)
        {
            if (Ask(alias) is not { } other) continue;
            if (entry is null) entry = other;
            else problems.Error(Rules.DuplicateKey, other.At, $"'{alias}' and '{entry.Key}' mean the same", "keep one of the two");
        }

        return entry;
    }

    // The entry of a key; from now on it counts as known.
    private YamlEntry? Ask(string key)
    {
        YamlEntry? found = null;
        for (var i = 0; i < asked.Length; i++)
        {
            if (!IsNamed(map.Entries[i], key)) continue;
            asked[i] = true;
            found ??= map.Entries[i];
        }

        return found;
    }

    private YamlEntry? Entry(string key)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (IsNamed(map.Entries[i], key)) return map.Entries[i];
        }

        return null;
    }

    private static bool IsNamed(YamlEntry entry, string key) => entry.Key.Length == key.Length && entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    private bool ReadFlag(YamlEntry? entry, string key, bool otherwise) => Scalar(entry) switch
    {
        null => otherwise,
        { Value: "true" or "True" or "yes" } => true,
        { Value: "false" or "False" or "no" } => false,
        var other => Wrong(other, key, "true or false", otherwise),
    };

    private YamlText? Scalar(YamlEntry? entry) => entry?.Value switch
    {
        null or YamlText { IsNull: true } => null,
        YamlText text => text,
        var other => Wrong<YamlText?>(other, entry.Key, "a single value"),
    };

    private string? ReadText(YamlEntry? entry) => Scalar(entry)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private IEnumerable<YamlText> ReadTexts(YamlEntry? entry, string key, string expected)
    {
        switch (entry?.Value)
        {
            case null or YamlText { IsNull: true }:
                return [];
            case YamlText one:
                return [one];
            case YamlList list:
                foreach (var wrong in list.Items.Where(i => i is not YamlText)) Wrong<string?>(wrong, key, expected);
                return list.Items.OfType<YamlText>().Where(t => !t.IsNull);
            case var other:
                Wrong<string?>(other, key, expected);
                return [];
        }
    }

    private List<FieldSpec> Own() => own ??= known is null ? [] : [.. known.Fields[..count]];

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    // The words of an enumeration never change.
    private static class WordsOf<T> where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(v => Hyphenated(v.ToString()))];

        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().Distinct().ToDictionary(v => v, v => Hyphenated(v.ToString()));
    }
}
