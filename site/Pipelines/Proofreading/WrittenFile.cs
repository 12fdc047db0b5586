using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>All that stands in a file of <c>data/</c> or <c>input/</c>: any field may come to be published.</summary>
/// <param name="Source">The file.</param>
/// <param name="Fields">Its YAML, or null.</param>
/// <param name="Text">Its Markdown, without excuses.</param>
/// <param name="TextLine">The line at which the Markdown begins.</param>
public sealed record WrittenFile(Location Source, YamlMap? Fields, string Text, int TextLine) : Document(Source)
{
    /// <summary>Place of a sign of the Markdown.</summary>
    public Location At(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new Location(Source.File, TextLine + before.Count('\n'), offset - before.LastIndexOf('\n'));
    }

    /// <summary>The values of all fields.</summary>
    public IEnumerable<YamlText> Texts() => Fields is { } fields ? In(fields) : [];

    private static IEnumerable<YamlText> In(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(In),
        YamlMap map => map.Entries.SelectMany(e => In(e.Value)),
        _ => [],
    };

    internal static WrittenFile Read(SourceFile file)
    {
        // Whoever reads the file for its content reports what is wrong with it.
        var aside = new DiagnosticBag();
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal)) return new WrittenFile(file.Start, YamlReader.ReadMap(file, aside), "", 1);
        return file.Text.StartsWith("---\n", StringComparison.Ordinal) && FrontMatter.Of(file, aside) is { } matter
            ? new WrittenFile(file.Start, matter.Fields, ExcuseComments.Without(matter.Text), matter.TextLine)
            : new WrittenFile(file.Start, null, ExcuseComments.Without(file.Text), 1);
    }
}
