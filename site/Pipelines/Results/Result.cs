using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Results;

/// <summary>How far a result has come.</summary>
public enum ResultState
{
    /// <summary>Promised.</summary>
    Planned,

    /// <summary>Under way: it exists, and is still being worked on.</summary>
    Draft,

    /// <summary>Finished, and found good by others.</summary>
    Validated,

    /// <summary>Finished and out.</summary>
    Published,
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
    Ref? Strand,
    ValueList<string> Languages,
    ValueList<string> Contents,
    ValueList<string> Questions,
    ValueList<string> Findings,
    ValueList<ResultFile> Files,
    ValueList<ResultVersion> Versions,
    string? Licence) : Page(Source, "results", Fields, Body)
{
    /// <summary>The partner id that means every partner.</summary>
    public const string Everyone = "all";

    /// <inheritdoc/>
    public override IEnumerable<Ref> Organisations => Lead.Concat(With.Where(r => r.Id != Everyone));

    /// <summary>When it was finished, if that is no later than a day.</summary>
    public PartialDate? ReachedBy(DateOnly day) => Reached is { } date && date.First <= day ? date : null;

    /// <summary>The versions that were there on a day, newest first.</summary>
    public IEnumerable<ResultVersion> VersionsBy(DateOnly day) => Versions.Where(v => v.Date.First <= day).OrderByDescending(v => v.Date.First);

    /// <summary>The files of the result itself that were there on a day: those of a version to come wait for it.</summary>
    public IEnumerable<ResultFile> OwnFilesBy(DateOnly day)
    {
        var there = VersionsBy(day).SelectMany(v => v.Files).Select(f => f.Address).ToHashSet(StringComparer.Ordinal);
        var toCome = Versions.SelectMany(v => v.Files).Select(f => f.Address).Where(a => !there.Contains(a)).ToHashSet(StringComparer.Ordinal);
        return Files.Where(f => !toCome.Contains(f.Address));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> FilesBy(DateOnly? day) =>
        (day is { } known ? OwnFilesBy(known).Concat(VersionsBy(known).SelectMany(v => v.Files)) : Files.Concat(Versions.SelectMany(v => v.Files))).Select(f => f.Address);

    /// <summary>How far it had come on a day: before it was reached it was a draft from its first version on, and planned until then.</summary>
    public ResultState StateOn(DateOnly day) =>
        Reached is null || ReachedBy(day) is not null ? State
        : State > ResultState.Planned && VersionsBy(day).Any() ? ResultState.Draft
        : ResultState.Planned;

    /// <summary>Whether nothing was owed any more on a day.</summary>
    public bool IsFinishedOn(DateOnly day) => StateOn(day) >= ResultState.Validated;

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
            f.PartialDate("reached", "when it was published, or finished when it is not published"),
            f.Choice<ResultState>("state", "how far it has come", ("in-progress", ResultState.Draft), ("done", ResultState.Published)) ?? ResultState.Planned,
            f.Id("strand", "the strand of work that it belongs to", KindOf.Strand),
            f.Texts("languages", "codes of the languages that it is in"),
            f.Texts("contents", "what is in it"),
            f.Texts("questions", "what it asks"),
            f.Texts("findings", "what it found"),
            f.Maps("files", "what can be taken away", ResultFile.Read),
            f.Maps("versions", "its history", ResultVersion.Read),
            f.Text("licence", "on what terms"));
    }
}
