using System.Globalization;
using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary><c>new</c>: writes an item with date, slug, id and every field explained, or the site to begin with.</summary>
internal static class NewCommand
{
    /// <summary>The word for a whole site.</summary>
    public const string Site = "site";

    /// <summary>The types that can be written.</summary>
    public static readonly IReadOnlyList<string> Types = [.. NewType.All.Select(t => t.Word), Site];

    /// <summary>Asks for what is missing, where a person can answer, and writes.</summary>
    /// <param name="word">One of <see cref="Types"/>, or null.</param>
    /// <param name="title">The headline or name, or null.</param>
    /// <param name="id">The id, or null for the slug of the title.</param>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to ask and print.</param>
    public static int Run(string? word, string? title, string? id, SiteOptions options, Terminal terminal)
    {
        word ??= terminal.Choose("What do you want to write?", Types);
        if (word == Site) return NewSiteCommand.Run(title, options, terminal);
        var type = NewType.All.FirstOrDefault(t => t.Word == word);
        title ??= type is null ? null : terminal.Ask(type.TitleKey is "name" ? "Its name:" : "Its title:");
        if (type is null || string.IsNullOrWhiteSpace(title))
        {
            terminal.Error($"'new' needs {(type is null ? "a type and " : "")}a title: new {word ?? "news"} \"Our workshop in Turku\"");
            terminal.Error("Try 'ktsite new --help'.");
            return ExitCode.WrongCommandLine;
        }

        var slug = id ?? Slug.Of(title);
        if (Slug.Fault(slug) is { } fault)
        {
            terminal.Error($"The {(id is null ? $"title '{title}' gives the id '{slug}', which" : $"id '{slug}'")} {fault}. {(id is null ? "Choose a title that says what it is about, or give an id with --id." : $"Try '{Slug.Of(slug)}'.")}");
            return ExitCode.ContentErrors;
        }

        var problems = new DiagnosticBag();
        if (new SiteBuilder().Plan(options with { Drafts = true, Future = true }, problems) is not { } site)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var date = TimeZoneInfo.ConvertTime(options.Now, site.Settings.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = type.PathFor(slug, date);
        if (type.List is null && Taken(path, slug, site) is { } taken)
        {
            terminal.Error(taken);
            return ExitCode.ContentErrors;
        }

        var fields = type.Fields(ContentType.All(site.Settings));
        var item = new NewItem(type, fields, Known(type, title, slug, date, fields, terminal));
        return type.List is null ? WriteFile(path, item, options, terminal) : WriteEntry(type, path, slug, item, options, terminal);
    }

    // Records of lists are looked up in their own file: a tag may share its word with a partner.
    private static string? Taken(string path, string slug, PlannedSite site)
    {
        if (site.Sources.Find(path) is not null) return $"{path} exists already. Open it, or choose another title.";
        if (site.Plan.Site.Addresses.ById(slug) is not Document owner) return null;
        return $"The id '{slug}' belongs to {owner.Source.File}. Choose another title, or give another id with --id.";
    }

    private static Dictionary<string, string> Known(NewType type, string title, string slug, string date, IReadOnlyList<FieldSpec> fields, Terminal terminal)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [type.TitleKey] = NewItem.Quoted(title) };
        if (type.HasId) known["id"] = slug;
        if (fields.Any(f => f.Key == "draft")) known["draft"] = "true";
        if (type.IsDated) known["date"] = date;
        if (type.Word == "step") known["when"] = date;
        if (type.Word == "case-study")
            known["sources"] = $"[{{ publisher: {NewItem.Quoted(Placeholder.For("who published it"))}, address: {NewItem.Quoted(Placeholder.For("its web address"))} }}]";
        foreach (var field in fields.Where(f => f.Required && !known.ContainsKey(f.Key)))
        {
            if (terminal.Ask($"{field.Key} – {field.Help} (Enter leaves it for later):") is { Length: > 0 } answer) known[field.Key] = NewItem.Quoted(answer);
        }

        return known;
    }

    private static int WriteFile(string path, NewItem item, SiteOptions options, Terminal terminal)
    {
        var full = Path.Combine(options.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using (var file = new FileStream(full, FileMode.CreateNew))
        {
            file.Write(Encoding.UTF8.GetBytes(item.File()));
        }

        terminal.Line($"Wrote {path}");
        terminal.Line($"Next: fill in the fields and the text, remove the line 'draft: true', then run '{SchemaCommand.ProgramIn(options.Root)} check'.");
        return ExitCode.Ok;
    }

    private static int WriteEntry(NewType type, string path, string slug, NewItem item, SiteOptions options, Terminal terminal)
    {
        var full = Path.Combine(options.Root, path);
        var old = File.Exists(full) ? new SourceFile(path, File.ReadAllBytes(full)) : new SourceFile(path, ReadOnlyMemory<byte>.Empty);
        if (type.HasId && HasEntry(old, type.List!, slug))
        {
            terminal.Error($"{path} has an entry '{slug}' already. Change that one, or give another id with --id.");
            return ExitCode.ContentErrors;
        }

        var next = type.HasId ? $"Other files name it as '{slug}'. " : "";
        if (ListFile.Add(old.Text, path, type.List!, item.Entry) is not { } text)
        {
            terminal.Error($"The list '{type.List}' in {path} is written in a way that I cannot add to. Add these lines yourself:");
            foreach (var line in item.Entry(2)) terminal.Line(line);
            return ExitCode.ContentErrors;
        }

        var isWindows = old.Bytes.Span.IndexOf("\r\n"u8) >= 0;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, isWindows ? text.ReplaceLineEndings("\r\n") : text, new UTF8Encoding(old.Bytes.Span.StartsWith("\uFEFF"u8)));
        terminal.Line($"Added '{slug}' to {path}");
        terminal.Line($"Next: fill in its fields there. {next}Then run '{SchemaCommand.ProgramIn(options.Root)} check'.");
        return ExitCode.Ok;
    }

    private static bool HasEntry(SourceFile file, string list, string id) =>
        YamlReader.ReadMap(file, new DiagnosticBag()) is { } map
        && map.Entries.FirstOrDefault(e => e.Key == list)?.Value is YamlList entries
        && entries.Items.OfType<YamlMap>().Any(e => e.Entries.Any(f => f.Key == "id" && f.Value is YamlText text && text.Value == id));
}
