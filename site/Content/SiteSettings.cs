using System.Globalization;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>What the site is and how it is built: <c>data/project.yml</c>.</summary>
public sealed record SiteSettings(
    string Name,
    string FullTitle,
    string Description,
    SiteUrl Url,
    string Language,
    ValueList<string> Languages,
    TimeZoneInfo TimeZone,
    string Theme,
    int PageSize,
    string? Programme,
    string? Action,
    PartialDate? Start,
    PartialDate? End,
    Ref? Coordinator,
    Grant? Grant,
    ValueList<Audience> Audiences,
    Funding? Funding,
    string? SourceRepository,
    ValueList<HostHeader> Headers,
    ValueList<ChosenLevel> Checks,
    AdminSettings? Admin,
    OptionalOutputs Outputs,
    MarkdownReader Markdown)
{
    /// <summary>Where the settings are written.</summary>
    public const string Path = "data/project.yml";

    /// <summary>The culture of the site's own language: for dates and sorting in texts, never for machine formats.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>The moment at which a calendar date begins in the site's time zone.</summary>
    public DateTimeOffset StartOf(DateOnly day, TimeOnly time = default)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        // In the hour that a clock change skips, the moment after the change is meant.
        if (TimeZone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local));
    }

    /// <summary>Reads the settings; null when they are so broken that nothing else can be read.</summary>
    /// <param name="sources">The site's files.</param>
    /// <param name="baseUrl">Overrides the base URL of the file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static SiteSettings? Read(SourceTree sources, string? baseUrl, DiagnosticBag problems)
    {
        if (sources.Find(Path) is not { } file)
        {
            problems.Error(Rules.NoSite, new Location(Path), "there is no site here", "run the command in the folder that holds input/, data/ and themes/, or name it with --root");
            return null;
        }

        if (YamlReader.ReadMap(file, problems) is not { } map) return null;
        var fields = new FieldReader(map, problems);
        var settings = Read(fields, baseUrl);
        fields.Finish();
        return settings;
    }

    /// <summary>Asks for every field of the settings.</summary>
    internal static void Describe(FieldReader f) => Read(f, null);

    private static SiteSettings? Read(FieldReader f, string? baseUrl)
    {
        var language = f.Text("language", "language code of the site") ?? "en";
        var languages = f.Texts("languages", "codes of all languages used, the site's own first");
        if (!languages.Contains(language)) languages = [language, .. languages];
        var rawHtml = f.Flag("rawHtml", "whether HTML in Markdown is kept, sanitised");
        var url = ReadUrl(f, baseUrl);
        var zone = ReadZone(f);
        var settings = new SiteSettings(
            f.RequiredText("name", "short name of the project"),
            f.RequiredText("fullTitle", "full title of the project"),
            f.RequiredText("description", "one sentence for search engines and feeds"),
            url ?? new SiteUrl("https://example.invalid/"),
            language,
            languages,
            zone,
            f.Text("theme", "folder below themes/") ?? "default",
            f.Number("pageSize", "items on one page of a list", least: 1) ?? 20,
            f.Text("programme", "funding programme"),
            f.Text("action", "action of the programme"),
            f.PartialDate("start", "start of the project"),
            f.PartialDate("end", "end of the project"),
            f.Id("coordinator", "id of the coordinating partner", KindOf.Partner),
            f.Map("grant", "the contribution", Grant.Read),
            f.Maps("audiences", "who the site is for", a => Audience.Read(a, language)),
            f.Map("funding", "what the funder wants on every page", a => Funding.Read(a, language)),
            f.Text("sourceRepository", "address of the repository, for links that open a text for editing"),
            f.Maps("headers", "headers that the host shall send", HostHeader.Read),
            ChosenLevel.ReadAll(f),
            f.Map("admin", "editing in the browser at /admin/; without it there is no such page", AdminSettings.Read),
            f.Map("outputs", "what the site may leave out", OptionalOutputs.Read) ?? OptionalOutputs.All,
            new MarkdownReader(languages, rawHtml));
        return settings;
    }

    private static SiteUrl? ReadUrl(FieldReader f, string? baseUrl)
    {
        var written = f.RequiredText("baseUrl", "address of the site, such as https://www.example.eu/");
        var text = baseUrl ?? written;
        if (text.Length == 0) return null;
        try
        {
            return new SiteUrl(text);
        }
        catch (ArgumentException e)
        {
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("baseUrl"), e.Message.Split(" (Parameter")[0], "write the address at which readers find the site");
            return null;
        }
    }

    private static TimeZoneInfo ReadZone(FieldReader f)
    {
        var name = f.RequiredText("timeZone", "time zone of all dates, such as Europe/Rome");
        if (name.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone is not null)
            return name.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(name);
        f.Problems.Error(Rules.WrongValue, f.PlaceOf("timeZone"), $"'{name}' is not a time zone", "use a name of the IANA list, such as Europe/Rome");
        return TimeZoneInfo.Utc;
    }
}

/// <summary>The funder's contribution.</summary>
/// <param name="Amount">In whole units of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Grant(int Amount, string Currency)
{
    internal static Grant Read(FieldReader f) =>
        new(f.Number("amount", "whole units") ?? 0, f.RequiredText("currency", "ISO 4217 code such as EUR"));
}

/// <summary>A group of readers, and what is in it for them.</summary>
public sealed record Audience(string Id, LocalText Title, LocalText Text, string? Link)
{
    internal static Audience Read(FieldReader f, string language) => new(
        f.RequiredText("id", "id of the audience"),
        f.RequiredLocalText("title", language, "who they are"),
        f.RequiredLocalText("text", language, "what is in it for them"),
        f.Text("link", "path on the site"));
}

/// <summary>What the funder wants on every page.</summary>
/// <param name="Statement">The official statement, by language.</param>
/// <param name="Disclaimer">The official disclaimer, by language.</param>
/// <param name="Emblem">Theme asset of the emblem.</param>
/// <param name="EmblemAlt">Its alternative text.</param>
/// <param name="Hashtag">The funder's hashtag, which no social text may lose; null when it asks for none.</param>
public sealed record Funding(LocalText Statement, LocalText Disclaimer, string Emblem, LocalText EmblemAlt, string? Hashtag)
{
    internal static Funding Read(FieldReader f, string language) => new(
        f.RequiredLocalText("statement", language, "the funder's statement, word for word"),
        f.RequiredLocalText("disclaimer", language, "the funder's disclaimer, word for word"),
        f.RequiredText("emblem", "asset of the theme, such as assets/eu-emblem.svg"),
        f.RequiredLocalText("emblemAlt", language, "alternative text of the emblem"),
        f.Text("hashtag", "the funder's hashtag, which no social text may lose"));
}
