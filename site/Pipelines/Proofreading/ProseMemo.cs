using System.Runtime.CompilerServices;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Remembers what was found in the words of a file. A file that did not change is the same object in the next build.</summary>
internal sealed class ProseMemo
{
    private readonly ConditionalWeakTable<SourceFile, Entry> kept = [];

    /// <summary>What was found under the same rules, or null.</summary>
    public IReadOnlyList<Diagnostic>? Find(SourceFile file, string rules) => kept.TryGetValue(file, out var entry) && entry.Rules == rules ? entry.Found : null;

    /// <summary>Keeps what was found.</summary>
    public IReadOnlyList<Diagnostic> Keep(SourceFile file, string rules, IReadOnlyList<Diagnostic> found)
    {
        kept.AddOrUpdate(file, new Entry(rules, found));
        return found;
    }

    private sealed record Entry(string Rules, IReadOnlyList<Diagnostic> Found);
}
