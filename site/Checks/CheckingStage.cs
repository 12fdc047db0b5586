using System.Collections.Concurrent;
using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>A stage that looks at every page on its way into another one, and judges the whole site before that one commits.</summary>
internal sealed class CheckingStage(IOutputStage inner) : IOutputStage
{
    private readonly ConcurrentDictionary<string, (OutputItem Item, PageFacts Facts)> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
    {
        files[item.Path.Address] = 0;
        if (item is PageOutput) pages[item.Path.Address] = (item, PageInspector.Inspect(item.Path.Value, Encoding.UTF8.GetString(bytes)));
        inner.Add(item, bytes);
    }

    /// <inheritdoc/>
    public void Commit() => inner.Commit();

    /// <inheritdoc/>
    public void Discard() => inner.Discard();

    /// <summary>What is wrong with the written pages.</summary>
    public IReadOnlyList<Diagnostic> Judge(Site site, SiteSettings settings)
    {
        var problems = new DiagnosticBag();
        var links = new LinkCheck(site, settings.Url, files.Keys, pages.ToDictionary(p => p.Key, p => p.Value.Facts.Ids, StringComparer.Ordinal));
        foreach (var (_, (item, facts)) in pages.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            links.Run(item, facts, problems);
            StructureCheck.Run(item, facts, problems);
            if (settings.Funding is not null && !facts.IsRedirect) FundingCheck.Run(item, facts, ((PageOutput)item).Site.Funding!, problems);
        }

        return problems.All;
    }
}
