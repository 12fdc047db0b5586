using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Plan;
using KtSite.Reading;

namespace KtSite.Pipelines.FollowUp;

/// <summary>What an auditor would ask about.</summary>
internal enum GapKind
{
    /// <summary>Nothing shows that it was done.</summary>
    NoEvidence,

    /// <summary>Nobody counted whom it reached.</summary>
    NoReach,

    /// <summary>Its day is past, and it is still planned.</summary>
    StillPlanned,

    /// <summary>Partners who did nothing in a whole quarter.</summary>
    SilentPartner,
}

/// <summary>Something that is missing in the record of communication.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="At">Where it would be written.</param>
/// <param name="When">Day or quarter.</param>
/// <param name="Partners">Ids of those whom it concerns.</param>
/// <param name="What">What it is about.</param>
internal sealed record Gap(GapKind Kind, Location At, string When, IReadOnlyList<string> Partners, string What)
{
    private const string Log = "data/log.yml";

    /// <summary>All gaps on a day. What is published on the site is its own evidence, and counts no readers.</summary>
    public static IReadOnlyList<Gap> All(Composer compose)
    {
        var log = Communication.Log(compose);
        var written = log.Where(a => !a.ByItself).ToArray();
        var gaps = new List<Gap>();
        gaps.AddRange(written.Where(a => a.Address is null && a.Evidence is null).Select(a => new Gap(GapKind.NoEvidence, a.At, a.Date.ToString(), a.Partners, a.What)));
        gaps.AddRange(log.Where(a => a.Reached is null && (!a.ByItself || a.Channel == Communication.Event)).Select(a => new Gap(GapKind.NoReach, a.At, a.Date.ToString(), a.Partners, a.What)));
        gaps.AddRange(compose.Site.All<PlannedActivity>().Where(a => a.State == PlanState.Planned && a.Date is { } date && date.Date.Last < compose.Today)
            .Select(a => new Gap(GapKind.StillPlanned, a.Source, a.Date!.Date.ToString(), a.Owner is { } owner ? [owner.Id] : [], a.What ?? compose.LinkTo(a.Item?.Id)?.Text ?? a.Item?.Id ?? "")));
        gaps.AddRange(Silent(compose, log));
        return gaps;
    }

    // Only quarters that are over: there is still time in this one.
    private static IEnumerable<Gap> Silent(Composer compose, IReadOnlyList<Activity> log)
    {
        if (compose.Settings.Start is not { } start) yield break;
        var end = compose.Settings.End is { } last && last.Last < compose.Today ? last.Last : compose.Today;
        foreach (var quarter in Quarter.Between(start.First, end).Where(q => q.CompareTo(Quarter.Of(compose.Today)) < 0))
        {
            var active = log.Where(a => Quarter.Of(a.Date.First) == quarter || Quarter.Of(a.Date.Last) == quarter).SelectMany(a => a.Partners).ToHashSet(StringComparer.Ordinal);
            var silent = compose.Members().Where(p => !active.Contains(p.Id)).ToArray();
            if (silent.Length > 0) yield return new Gap(GapKind.SilentPartner, new Location(Log), quarter.ToString(), [.. silent.Select(p => p.Id)], string.Join(", ", silent.Select(p => p.ShortName)));
        }
    }
}
