using System.Collections.Concurrent;
using KtSite.Core;
using KtSite.Images;
using KtSite.Reading;
using Scriban;
using Scriban.Parsing;

namespace KtSite.Rendering;

/// <summary>
/// The look of a site: templates, partials, words and assets. Files come from layers, and the first layer that has
/// a file wins: the site's own theme, the site's copy of the default theme, the default theme that came with the program.
/// </summary>
public sealed class Theme
{
    private const string Default = "default";

    private readonly Dictionary<string, ThemeFile> files;
    private readonly ConcurrentDictionary<string, ParsedTemplate> parsed = new(StringComparer.Ordinal);

    private readonly DiagnosticBag settingsProblems = new();
    private readonly Lazy<CardStyle?> card;
    private readonly Lazy<CardFonts> cardFonts;
    private readonly Lazy<AssetSet> assets;

    private Theme(string name, Dictionary<string, ThemeFile> files, KeptResults kept)
    {
        Name = name;
        card = new(ReadCard);
        cardFonts = new(() => new CardFonts(
            Find(Card!.TitleFont)!.Bytes,
            Find(Card.TextFont)!.Bytes,
            [.. Card.OtherFonts.Select(o => new CardFace(o.File, o.Script, () => Find(o.File)!.Bytes))]));
        this.files = files;
        Words = files.Values.Where(f => f.Path.StartsWith("words/", StringComparison.Ordinal) && f.Path.EndsWith(".yml", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => new Lazy<WordList>(() => WordList.Read(f)));
        assets = new(() => AssetSet.Of(files.Values.Where(f => f.Path.StartsWith("assets/", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal), kept));
        Revision = Digest.Of(string.Concat(files.Values.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Path + f.Origin + f.Hash))).ToString();
    }

    /// <summary>Name of the site's theme.</summary>
    public string Name { get; }

    /// <summary>Changes whenever a file of the theme does, or comes from another layer: messages name it.</summary>
    public string Revision { get; }

    /// <summary>How share cards look; null when the theme does not say.</summary>
    public CardStyle? Card => card.Value;

    /// <summary>The faces of share cards, loaded once for all workers; null, with a problem, when the theme lacks one.</summary>
    internal CardFonts? CardFonts(DiagnosticBag problems)
    {
        if (Card is not { } style) return null;
        var missing = FontsOf(style).FirstOrDefault(f => Find(f) is null);
        if (missing is null) return cardFonts.Value;
        problems.Error(Rules.MissingThemeFile, new Location($"themes/{Name}/theme.yml"), $"the theme has no font '{missing}'", "add the TrueType file, or name another one");
        return null;
    }

    /// <summary>Changes whenever something changes that cards are drawn with.</summary>
    public string CardRevision => string.Concat((Card is { } style ? FontsOf(style) : []).Prepend("theme.yml").Select(f => Find(f)?.Hash));

    /// <summary>What is published under <c>/assets/</c>; minified when first asked for.</summary>
    public AssetSet Assets => assets.Value;

    /// <summary>What is wrong with its settings and words. Templates are read, and judged, when a page needs them; assets tell themselves.</summary>
    public IReadOnlyList<Diagnostic> Problems
    {
        get
        {
            _ = Card;
            return [.. settingsProblems.All, .. Words.Values.SelectMany(w => w.Value.Problems)];
        }
    }

    /// <summary>Words of the interface by language.</summary>
    internal IReadOnlyDictionary<string, Lazy<WordList>> Words { get; }

    /// <summary>Whether a site has a theme of this name.</summary>
    public static bool Exists(string root, string name) => name == Default || Directory.Exists(Path.Combine(root, "themes", name));

    /// <summary>Loads a theme.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="name">Name of the theme.</param>
    /// <param name="programFolder">Folder of the program, where the default theme lies.</param>
    /// <param name="kept">What was minified before; nothing when left out.</param>
    /// <param name="last">The theme as it was before, of whose files those with the same length and time are not read again; null when there was none.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Theme Load(string root, string name, string programFolder, KeptResults? kept = null, Theme? last = null)
    {
        string[] layers =
        [
            Path.Combine(programFolder, "themes", Default),
            Path.Combine(root, "themes", Default),
            .. name == Default ? Array.Empty<string>() : [Path.Combine(root, "themes", name)],
        ];
        var files = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var layer in layers.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(layer, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(layer, file).Replace('\\', '/');
                if (relative.StartsWith("node_modules/", StringComparison.Ordinal) || relative.Split('/').Any(p => p.StartsWith('.'))) continue;
                files[relative] = ThemeFile.Of(relative, $"themes/{Path.GetFileName(layer)}/{relative}", file, last?.Find(relative));
            }
        }

        return new Theme(name, files, kept ?? KeptResults.None);
    }

    /// <summary>A file of the theme, or null.</summary>
    public ThemeFile? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>A word of the interface, or null.</summary>
    public string? Word(string language, string key) =>
        Words.TryGetValue(language, out var list) || Words.TryGetValue("en", out list) ? list.Value.Find(key, []) : null;

    /// <summary>A parsed template; null, with a problem, when it is missing or broken.</summary>
    /// <param name="path">Such as <c>templates/news.html</c>.</param>
    internal ParsedTemplate Template(string path) => parsed.GetOrAdd(path, Parse);

    /// <summary>
    /// Minifies the assets, parses all templates and loads the faces of the cards, so that the first pages need not wait for them. Says nothing
    /// of what is wrong: that is told to who needs it.
    /// </summary>
    internal void Prepare()
    {
        _ = Assets;
        foreach (var path in files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal))) Template(path);
        if (Card is { } style && CardFonts(new DiagnosticBag()) is { } fonts) new CardPainter(style, fonts).Dispose();
    }

    private static IEnumerable<string> FontsOf(CardStyle style) => [style.TitleFont, style.TextFont, .. style.OtherFonts.Select(o => o.File)];

    private CardStyle? ReadCard()
    {
        if (Find("theme.yml") is not { } file || YamlReader.ReadMap(new SourceFile(file.Origin, file.Bytes), settingsProblems) is not { } map) return null;
        var fields = new FieldReader(map, settingsProblems);
        fields.Text("name", "name of the theme");
        var read = fields.Map("card", "how share cards look", CardStyle.Read);
        fields.Finish();
        return read;
    }

    private ParsedTemplate Parse(string path)
    {
        if (Find(path) is not { } file)
        {
            var known = files.Keys.Where(k => Path.GetDirectoryName(k) == Path.GetDirectoryName(path)).Select(k => k);
            return new ParsedTemplate(null, Diagnostic.Error(Rules.MissingThemeFile, new Location($"themes/{Name}/{path}"), $"the theme has no file '{path}'{Suggestion.Phrase(path, known)}", "add the file, or remove what asks for it"));
        }

        var template = Scriban.Template.Parse(file.Text, file.Origin);
        if (!template.HasErrors)
        {
            TemplateCompiler.Compile(template);
            return new ParsedTemplate(new ThemeTemplate(template, path, name => Template($"partials/{name}.html").Template), null);
        }

        var first = template.Messages.First(m => m.Type == ParserMessageType.Error);
        return new ParsedTemplate(null, Diagnostic.Error(
            Rules.BrokenTemplate,
            new Location(file.Origin, first.Span.Start.Line + 1, first.Span.Start.Column + 1),
            $"the template cannot be read: {first.Message}",
            "mend the expression between {{ and }}"));
    }
}

/// <summary>A template, or what is wrong with it.</summary>
internal sealed record ParsedTemplate(ThemeTemplate? Template, Diagnostic? Problem);
