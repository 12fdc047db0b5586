using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Share;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Plan;

/// <summary>What has become of a planned activity.</summary>
public enum PlanState
{
    /// <summary>To be done.</summary>
    Planned,

    /// <summary>Done; the log tells more.</summary>
    Done,

    /// <summary>Moved to a date that is not known yet.</summary>
    Postponed,

    /// <summary>Not going to happen.</summary>
    Cancelled,
}

/// <summary>An entry of the communication plan.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Item">The page that it is about, or null.</param>
/// <param name="What">What is to be done, where no page says it.</param>
/// <param name="Channel">Id of a network, or any other channel.</param>
/// <param name="Variant">Which text of the item a network gets.</param>
/// <param name="Audience">Whom it is for, or null.</param>
/// <param name="Owner">The partner who does it, or null.</param>
/// <param name="Date">When, or null while nobody knows.</param>
/// <param name="State">What has become of it.</param>
public sealed record PlannedActivity(
    Location Source, Ref? Item, string? What, string Channel, SnippetVariant Variant, string? Audience, Ref? Owner, Publication? Date, PlanState State) : Document(Source)
{
    internal static PlannedActivity Read(FieldReader f, SiteSettings settings)
    {
        var item = f.Id("item", "id of the page that it is about", KindOf.Page);
        var what = f.Text("what", "what is to be done, where no page says it");
        if (item is null && what is null) f.Problems.Error(Rules.MissingField, f.At, "the entry says neither 'item' nor 'what'", "add 'item:' with the id of a page, or 'what:' in words");
        return new PlannedActivity(
            f.At,
            item,
            what,
            f.RequiredText("channel", "id of a network, or any other channel such as 'press'"),
            f.Choice<SnippetVariant>("variant", "which text of the item a network gets") ?? SnippetVariant.Announce,
            f.Text("audience", "whom it is for"),
            f.Id("owner", "the partner who does it", KindOf.Partner),
            Publication.Read(f, null, settings),
            f.Choice<PlanState>("state", "what has become of it") ?? PlanState.Planned);
    }
}

/// <summary><c>data/plan.yml</c>.</summary>
internal sealed class PlanPipeline : DataFilePipeline<PlannedActivity>
{
    public override string Files => "data/plan.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner)];

    protected override IEnumerable<PlannedActivity> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("plan", "the records", f => PlannedActivity.Read(f, settings));

    public override IReadOnlyList<PlannedActivity> Process(IReadOnlyList<PlannedActivity> documents, Site known, BuildContext build)
    {
        documents.Select(a => a.Owner).OfType<Ref>().CheckAgainst(known, [.. known.All<Partner>().Select(p => p.Id)], "partner", "data/partners.yml", build.Problems);
        return [.. documents.OrderBy(a => a.Date is null).ThenBy(a => a.Date?.Instant)];
    }

    public override void Check(Site site, BuildContext build)
    {
        site.All<PlannedActivity>().Select(a => a.Item).OfType<Ref>().CheckItems(site, build);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime);
        foreach (var late in site.All<PlannedActivity>().Where(a => a.State == PlanState.Planned && a.Date is { } date && date.Date.Last < today))
            build.Problems.Warning(Rules.Schedule, late.Source, $"this was planned for {late.Date!.Date}, which is past", "say what became of it: 'state: done', 'postponed' or 'cancelled', and add it to data/log.yml when it was done");
    }
}
