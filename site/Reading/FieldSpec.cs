namespace KtSite.Reading;

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A text, or a mapping from language to text.</summary>
    LocalText,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day, month or year, or a day with a time.</summary>
    Moment,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day, month or year.</summary>
    PartialDate,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>The id of another record.</summary>
    Id,

    /// <summary>One id or a list of ids.</summary>
    Ids,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A mapping with fields of its own.</summary>
    Map,

    /// <summary>A list of such mappings.</summary>
    Maps,

    /// <summary>Free keys, each with a text or with fields of its own.</summary>
    Free,
}

/// <summary>What a reader asked for: the schema, told by the code that reads.</summary>
/// <param name="Key">The key as it should be written.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Help">What it does, in one line for editors.</param>
/// <param name="Choices">The allowed words of a choice.</param>
/// <param name="Fields">The fields of a mapping.</param>
public sealed record FieldSpec(
    string Key, FieldKind Kind, bool Required, string Help, IReadOnlyList<string> Choices, IReadOnlyList<FieldSpec> Fields)
{
    /// <summary>Other names under which the field is read.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Other words that a choice takes: what was written before, and is still read.</summary>
    public IReadOnlyList<string> OldChoices { get; init; } = [];

    /// <summary>Smallest value of a number.</summary>
    public int Least { get; init; } = int.MinValue;

    /// <summary>What a flag is where nobody says.</summary>
    public bool Otherwise { get; init; }

    /// <summary>Kinds of records whose ids it takes, or whose ids are its free keys; empty when anything may be named.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Whether a mapping may also be written as a single text.</summary>
    public bool OrText { get; init; }

    /// <summary>What the field takes and what it is for, as one line: <c>draft takes true or false – true keeps the item off the site</c>.</summary>
    public string Explained => $"{Key} takes {Takes}{(Required ? ", and must be there" : "")} – {Help}";

    private string Takes => Kind switch
    {
        FieldKind.Text => "a text",
        FieldKind.LocalText => "a text, or one for each language",
        FieldKind.Flag => "true or false",
        FieldKind.Number => "a whole number",
        FieldKind.Day => "a day such as 2024-03-01",
        FieldKind.Moment => "a day, or a day with a time such as 2024-03-01T14:00",
        FieldKind.PartialDate => "a day, month or year such as 2024-03-01, 2024-03 or 2024",
        FieldKind.Choice => "one of " + string.Join(", ", Choices),
        FieldKind.Id => "an id",
        FieldKind.Ids => "an id, or several such as [one, two]",
        FieldKind.Texts => "a text, or a list",
        FieldKind.Map => "fields of its own, indented below it",
        FieldKind.Maps => "a list, each entry with fields of its own",
        _ => "names of your choice, each with a text",
    };
}
