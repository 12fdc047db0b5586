using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>Every address of the ledger still leads to a page, goes on to another one, or is gone on purpose.</summary>
internal static class LedgerCheck
{
    /// <summary>What is wrong with the addresses of a site whose outputs are all planned.</summary>
    public static IEnumerable<Diagnostic> Run(BuildPlan plan)
    {
        if (plan.Site.All<PublishedAddress>().Count == 0) yield break;
        var live = plan.Outputs.OfType<PlannedPage>().Select(p => p.Path.Address).ToHashSet(StringComparer.Ordinal);
        var held = plan.HeldBack.DistinctBy(h => h.Item.Address).ToDictionary(h => h.Item.Address, StringComparer.Ordinal);
        foreach (var entry in plan.Site.All<PublishedAddress>())
        {
            if (live.Contains(entry.Address))
            {
                if (entry.Gone is not null) yield return Diagnostic.Warning(Rules.WrongValue, entry.Source, $"{entry.Address} is published, but marked as gone", "take 'gone:' and the reason out of the line");
            }
            else if (entry.Gone is null && Judge(entry, held.GetValueOrDefault(entry.Address)) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static Diagnostic? Judge(PublishedAddress entry, HeldBack? held) => held?.Reason switch
    {
        // Its last day was announced in the text itself.
        HoldReason.Expired => null,
        // It comes back by itself.
        HoldReason.Future => Diagnostic.Warning(
            Rules.LostAddress, entry.Source, $"{entry.Address} was published, and is not now: the date of {held.At.File} has not come", "give the item the date on which it was published"),
        HoldReason.Embargo => Diagnostic.Warning(
            Rules.LostAddress, entry.Source, $"{entry.Address} was published, and is not now: the embargo of {held.At.File} has not ended", "take 'embargo:' out of the item: what was published cannot be held back any more"),
        HoldReason.Draft => Diagnostic.Error(
            Rules.LostAddress, entry.Source, $"{entry.Address} was published, but {held.At.File} is a draft now",
            $"take out 'draft: true'; or, where it is to be gone, write behind the address in {PublishedAddress.Path}: gone: and why"),
        _ => Diagnostic.Error(
            Rules.LostAddress, entry.Source, $"the address {entry.Address} was published, and leads nowhere now",
            $"where the page has moved, add 'redirectFrom: [{entry.Address}]' to its fields; where it is gone on purpose, write behind the address in {PublishedAddress.Path}: gone: and why"),
    };
}
