using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>Something that <c>new</c> can write.</summary>
/// <param name="Word">What it is called on the command line.</param>
/// <param name="Type">Name of its <see cref="ContentType"/>.</param>
/// <param name="TitleKey">The field that takes the title.</param>
/// <param name="List">The list of its data file that it becomes an entry of; null when it gets a file of its own.</param>
/// <param name="HasId">Whether it has an id.</param>
internal sealed record NewType(string Word, string Type, string TitleKey = "title", string? List = null, bool HasId = true)
{
    /// <summary>All of them. Plan and log are left out: their entries have no title to begin with.</summary>
    public static IReadOnlyList<NewType> All { get; } =
    [
        new("news", "news"),
        new("meeting", "meetings"),
        new("page", "pages"),
        new("doc", "docs"),
        new("case-study", "case-studies"),
        new("partner", "partners", "name", "partners"),
        new("ally", "partners", "name", "allies"),
        new("person", "people", "name", "people"),
        new("result", "results", "title", "results"),
        new("strand", "strands", "label", "strands"),
        new("event", "events", "title", "events"),
        new("promise", "promises", "label", "promises"),
        new("step", "timeline", "text", "timeline", HasId: false),
        new("tag", "tags", "label", "tags"),
        new("skill", "skills", "label", "skills"),
        new("country", "countries", "label", "countries"),
    ];

    /// <summary>Whether its date stands in its file name.</summary>
    public bool IsDated => Word is "news" or "meeting";

    /// <summary>What may stand in it.</summary>
    public IReadOnlyList<FieldSpec> Fields(IReadOnlyList<ContentType> types)
    {
        var type = types.Single(t => t.Name == Type);
        return List is null ? type.Fields : type.Entries(List);
    }

    /// <summary>The file that it becomes, or becomes a part of.</summary>
    public string PathFor(string slug, string date) => Word switch
    {
        "news" => $"input/news/{date}-{slug}.md",
        "meeting" => $"input/meetings/{date}-{slug}.md",
        "page" => $"input/pages/{slug}.md",
        "doc" => $"input/docs/{slug}.md",
        "case-study" => $"data/case-studies/{slug}.yml",
        _ => $"data/{Type}.yml",
    };
}
