using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>All that stands in a file: any field may come to be published.</summary>
/// <param name="Path">The file.</param>
/// <param name="Fields">Its YAML, or null.</param>
/// <param name="Text">Its Markdown, without excuses.</param>
/// <param name="TextLine">The line at which the Markdown begins.</param>
internal sealed record WrittenText(string Path, YamlMap? Fields, string Text, int TextLine)
{
    /// <summary>The files of <c>data/</c> and <c>input/</c> that people write, sorted by path. No records: hardly any is looked at.</summary>
    public static IEnumerable<SourceFile> Files(Site site) => site.Sources.Files.Where(file =>
        (file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".md", StringComparison.Ordinal)) && file.Stem is not "README" and ("_index" or not ['_', ..]));

    /// <summary>What stands in a file.</summary>
    public static WrittenText Of(SourceFile file)
    {
        // Whoever reads the file for its content reports what is wrong with it.
        var aside = new DiagnosticBag();
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal)) return new WrittenText(file.Path, YamlReader.ReadMap(file, aside), "", 1);
        return file.Look(bytes => bytes.StartsWith("---"u8)) && FrontMatter.Of(file, aside) is { } matter
            ? new WrittenText(file.Path, matter.Fields, ExcuseComments.Without(matter.Text), matter.TextLine)
            : new WrittenText(file.Path, null, ExcuseComments.Without(file.Text), 1);
    }

    /// <summary>Place of a sign of the Markdown.</summary>
    public Location At(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new Location(Path, TextLine + before.Count('\n'), offset - before.LastIndexOf('\n'));
    }

    /// <summary>The values of all fields.</summary>
    public IEnumerable<YamlText> Values() => Fields is { } fields ? In(fields) : [];

    private static IEnumerable<YamlText> In(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(In),
        YamlMap map => map.Entries.SelectMany(e => In(e.Value)),
        _ => [],
    };
}
