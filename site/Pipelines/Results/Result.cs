using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Results;

/// <summary>How far a result has come.</summary>
public enum ResultState
{
    /// <summary>Promised.</summary>
    Planned,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>Reached.</summary>
    Done,
}

/// <summary>A file of a result.</summary>
public sealed record ResultFile(string Title, string Address, string? Format, string? Size)
{
    internal static ResultFile Read(FieldReader f) => new(
        f.RequiredText("title", "what the file is"),
        f.RequiredText("address", "where it is"),
        f.Text("format", "PDF, DOCX …"),
        f.Text("size", "such as 2.1 MB"));
}

/// <summary>What the project produces: an entry of <c>data/results.yml</c>.</summary>
public sealed record Result(
    Location Source,
    PageFields Fields,
    Body Body,
    string? Kind,
    ValueList<Ref> Lead,
    ValueList<Ref> With,
    PartialDate? Planned,
    PartialDate? Reached,
    ResultState State,
    ValueList<string> Contents,
    ValueList<string> Questions,
    ValueList<string> Findings,
    ValueList<ResultFile> Files,
    string? Licence,
    string? Review) : Page(Source, "results", Fields, Body)
{
    /// <summary>The partner id that means every partner.</summary>
    public const string Everyone = "all";

    /// <inheritdoc/>
    public override IEnumerable<Ref> Organisations => Lead.Concat(With.Where(r => r.Id != Everyone));

    internal static Result Read(FieldReader f, SiteSettings settings)
    {
        var id = DataFile.Id(f);
        var title = f.RequiredText("title", "name of the result");
        return new Result(
            f.At,
            RecordFields.Of(f, id, title, settings),
            RecordFields.BodyOf(f, settings),
            f.Text("kind", "report, course, tool, guide …"),
            f.Ids("lead", "ids of the leading partners", [KindOf.Partner]),
            f.Ids("with", "ids of the others, or 'all'", [KindOf.Partner, KindOf.Everyone]),
            f.PartialDate("planned", "when it was promised for"),
            f.PartialDate("reached", "when it was published"),
            f.Choice<ResultState>("state", "how far it has come") ?? ResultState.Planned,
            f.Texts("contents", "what is in it"),
            f.Texts("questions", "what it asks"),
            f.Texts("findings", "what it found"),
            f.Maps("files", "what can be taken away", ResultFile.Read),
            f.Text("licence", "on what terms"),
            f.Text("review", "who reviewed it"));
    }
}
