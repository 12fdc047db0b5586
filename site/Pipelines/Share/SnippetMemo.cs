using KtSite.Core;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>
/// Remembers which texts were composed of which parts, from one build to the next in the same process: finding the longest text that a network
/// takes is the dearest step of a preview. What was not asked for again is forgotten.
/// </summary>
internal sealed class SnippetMemo
{
    private Dictionary<Key, Snippet[]> before = [];
    private Dictionary<Key, Snippet[]> now = [];
    private Dictionary<(string Network, string Text), (int Count, int Fold)> measuredBefore = [];
    private Dictionary<(string Network, string Text), (int Count, int Fold)> measured = [];
    private Document[] rules = [];

    /// <summary>Begins a build.</summary>
    /// <param name="rules">The networks, and the words that the texts are made with.</param>
    public void Begin(Document[] rules)
    {
        var isSame = rules.SequenceEqual(this.rules, ReferenceEqualityComparer.Instance);
        (before, measuredBefore) = isSame ? (now, measured) : ([], []);
        (now, measured) = ([], []);
        this.rules = rules;
    }

    /// <summary>The texts of these parts.</summary>
    public Snippet[] Of(Network network, SnippetParts parts, string section, IReadOnlyCollection<string> traits, string language, Func<Snippet[]> compose)
    {
        var key = new Key(network.Id, parts with { Figures = [], Organisations = [], Hashtags = [] }, $"{section}\n{language}\n{Lines(traits)}\n\n{Lines(parts.Figures)}\n\n{Lines(parts.Organisations)}\n\n{Lines(parts.Hashtags)}");
        return now.TryGetValue(key, out var known) ? known : now[key] = before.TryGetValue(key, out known) ? known : compose();
    }

    /// <summary>How long a post is on a network, and how much of it stands before the fold.</summary>
    public (int Count, int Fold) Measure(Network network, string text, Func<(int Count, int Fold)> measure)
    {
        var key = (network.Id, text);
        return measured.TryGetValue(key, out var known) ? known : measured[key] = measuredBefore.TryGetValue(key, out known) ? known : measure();
    }

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);

    // Lists are compared by their lines; of them only the parts of one line are made.
    private sealed record Key(string Network, SnippetParts Parts, string Lists);
}
