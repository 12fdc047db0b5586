using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>A social network and its rules: data, so that a new limit is an edit and not a release.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">Id, also the key in <c>social:</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="File">Name of the text file in the share kit.</param>
/// <param name="Limit">Longest text, in the units of <paramref name="Method"/>.</param>
/// <param name="Method">How the network counts.</param>
/// <param name="Fold">Length after which the network hides the rest, or null.</param>
/// <param name="MaxHashtags">The network's habit.</param>
/// <param name="Handle">The project's account, or null.</param>
/// <param name="Profile">Address of that account, or null.</param>
/// <param name="Hashtags">Hashtags of the project, most important first.</param>
/// <param name="RuleSource">Where the rules were read.</param>
/// <param name="Checked">When they were read.</param>
/// <param name="Templates">Text templates by section; <c>default</c> for all others.</param>
public sealed record Network(
    Location Source,
    string Id,
    string Name,
    string File,
    int Limit,
    CountingMethod Method,
    int? Fold,
    int MaxHashtags,
    string? Handle,
    string? Profile,
    ValueList<string> Hashtags,
    string? RuleSource,
    DateOnly? Checked,
    ValueList<NamedText> Templates) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    /// <summary>The template for pages of a section.</summary>
    public string TemplateFor(string section) =>
        (Templates.FirstOrDefault(t => t.Key == section) ?? Templates.FirstOrDefault(t => t.Key == "default"))?.Text ?? "{title}\n\n{address}";

    internal static Network Read(FieldReader f)
    {
        var id = DataFile.Id(f);
        var network = new Network(
            f.At,
            id,
            f.RequiredText("name", "name for people"),
            f.Text("file", "name of the text file") ?? id + ".txt",
            f.Number("limit", "longest text", least: 1) ?? int.MaxValue,
            f.Choice<CountingMethod>("method", "how the network counts") ?? CountingMethod.Utf16,
            f.Number("fold", "length after which the network hides the rest"),
            f.Number("maxHashtags", "the network's habit") ?? 3,
            f.Text("handle", "the project's account"),
            f.Text("profile", "address of that account"),
            f.Texts("hashtags", "hashtags of the project, most important first"),
            f.Text("source", "where the rules were read"),
            f.Date("checked", "when they were read"),
            f.Pairs("templates", "texts by section, with placeholders"));
        foreach (var (section, text, at) in network.Templates)
        {
            foreach (var unknown in SnippetTemplate.UnknownPlaceholders(text))
                f.Problems.Error(Rules.WrongValue, at, $"the template '{section}' uses '{{{unknown}}}', which does not exist", "use {title}, {summary}, {figure}, {date}, {place}, {organisations}, {address}, {hashtags} or {callToAction}");
        }

        return network;
    }
}

/// <summary><c>data/networks.yml</c>.</summary>
internal sealed class NetworksPipeline : Pipeline<Network>
{
    public override string Files => "data/networks.yml";

    public override IReadOnlyList<Network> Input(SourceFile file, BuildContext build) =>
        DataFile.Lists(file, build, ("networks", Network.Read));
}
