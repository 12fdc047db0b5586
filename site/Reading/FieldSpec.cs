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

    /// <summary>Anything.</summary>
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
    string Key, FieldKind Kind, bool Required, string Help, IReadOnlyList<string> Choices, IReadOnlyList<FieldSpec> Fields);
