using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Partners;
using KtSite.Reading;

namespace KtSite.Pipelines.Plan;

/// <summary>An entry of the communication log: something that was done.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Item">The page that it is about, or null.</param>
/// <param name="What">What was done, where no page says it.</param>
/// <param name="Channel">Id of a network, or any other channel.</param>
/// <param name="Audience">Whom it was for, or null.</param>
/// <param name="Partner">Who did it, or null.</param>
/// <param name="Date">When, as exact as it is known.</param>
/// <param name="Address">Where it can be seen, or null.</param>
/// <param name="Reached">How many people it reached, or null.</param>
/// <param name="Evidence">How one knows, or null.</param>
public sealed record LoggedActivity(
    Location Source, Ref? Item, string? What, string Channel, string? Audience, Ref? Partner, PartialDate Date, string? Address, int? Reached, string? Evidence) : Document(Source)
{
    internal static LoggedActivity Read(FieldReader f)
    {
        var item = f.Id("item", "id of the page that it is about", KindOf.Page);
        var what = f.Text("what", "what was done, where no page says it");
        if (item is null && what is null) f.Problems.Error(Rules.MissingField, f.At, "the entry says neither 'item' nor 'what'", "add 'item:' with the id of a page, or 'what:' in words");
        var date = f.PartialDate("date", "when, as exact as it is known");
        if (date is null && !f.Has("date")) f.Problems.Error(Rules.MissingDate, f.At, "the entry has no date", "add 'date: 2023-07-05'");
        return new LoggedActivity(
            f.At,
            item,
            what,
            f.RequiredText("channel", "id of a network, or any other channel such as 'press'"),
            f.Text("audience", "whom it was for"),
            f.Id("partner", "who did it", KindOf.Partner),
            date ?? default,
            f.Text("address", "where it can be seen"),
            f.Number("reached", "how many people it reached"),
            f.Text("evidence", "how one knows"));
    }
}

/// <summary><c>data/log.yml</c>.</summary>
internal sealed class LogPipeline : DataFilePipeline<LoggedActivity>
{
    public override string Files => "data/log.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner)];

    protected override IEnumerable<LoggedActivity> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("log", "the records", LoggedActivity.Read);

    public override IReadOnlyList<LoggedActivity> Process(IReadOnlyList<LoggedActivity> documents, Site known, BuildContext build)
    {
        documents.Select(a => a.Partner).OfType<Ref>().CheckAgainst(known, [.. known.All<Partner>().Select(p => p.Id)], "partner", "data/partners.yml", build.Problems);
        return [.. documents.OrderByDescending(a => a.Date)];
    }

    public override void Check(Site site, BuildContext build) => site.All<LoggedActivity>().Select(a => a.Item).OfType<Ref>().CheckItems(site, build);
}
