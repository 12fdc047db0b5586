using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>A file of <c>data/</c> or <c>input/</c> that people write.</summary>
/// <param name="Source">The file.</param>
/// <param name="File">Its content; read again where it is looked at, since hardly any file is.</param>
public sealed record WrittenFile(Location Source, SourceFile File) : Document(Source)
{
    /// <summary>What stands in it.</summary>
    internal WrittenText Read()
    {
        // Whoever reads the file for its content reports what is wrong with it.
        var aside = new DiagnosticBag();
        if (File.Path.EndsWith(".yml", StringComparison.Ordinal)) return new WrittenText(File.Path, YamlReader.ReadMap(File, aside), "", 1);
        return File.Bytes.Span.StartsWith("---"u8) && FrontMatter.Of(File, aside) is { } matter
            ? new WrittenText(File.Path, matter.Fields, ExcuseComments.Without(matter.Text), matter.TextLine)
            : new WrittenText(File.Path, null, ExcuseComments.Without(File.Text), 1);
    }
}

/// <summary>All that stands in a file: any field may come to be published.</summary>
/// <param name="Path">The file.</param>
/// <param name="Fields">Its YAML, or null.</param>
/// <param name="Text">Its Markdown, without excuses.</param>
/// <param name="TextLine">The line at which the Markdown begins.</param>
internal sealed record WrittenText(string Path, YamlMap? Fields, string Text, int TextLine)
{
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
