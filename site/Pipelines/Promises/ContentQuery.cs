using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Promises;

/// <summary>A number that the site counts itself: the published entries of a section, or events, that fit.</summary>
/// <param name="Of">A section such as <c>case-studies</c>, or <c>events</c>.</param>
/// <param name="Tag">Only those with this tag.</param>
/// <param name="Kind">Only those of this kind, as they say it.</param>
public sealed record ContentQuery(Ref? Of, Ref? Tag, string? Kind)
{
    /// <summary>The name that asks for events instead of pages.</summary>
    public const string Events = "events";

    internal static ContentQuery Read(FieldReader f)
    {
        var of = f.Id("of", "a section such as case-studies, or 'events'");
        if (of is null && !f.Has("of")) f.Problems.Error(Rules.MissingField, f.At, "'of' is missing", "add 'of:' with the name of a section, such as case-studies, or 'events'");
        return new ContentQuery(of, f.Id("tag", "only those with this tag", Content.KindOf.Tag), f.Text("kind", "only those of this kind"));
    }

    /// <summary>What it finds: of events those that have taken place by a day.</summary>
    /// <param name="site">All records.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<IAddressed> Find(Site site, DateOnly today) => Of?.Id == Events
        ? [.. site.All<ProjectEvent>().Where(e => e.StateOn(today) == EventState.Done && IsKind(e.Kind))]
        : [.. site.All<Page>().Where(p => p.Section == Of?.Id && p.IsListed && (Tag is not { } tag || p.Fields.Tags.Any(t => t.Id == tag.Id)) && IsKind(KindOf(p)))];

    private static string? KindOf(Page page) => page switch
    {
        MeetingReport report => report.Kind,
        Result result => result.Kind,
        CaseStudies.CaseStudy study => study.Kind?.Id,
        NewsItem news => FieldReader.WordOf(news.Kind),
        _ => null,
    };

    private bool IsKind(string? kind) => Kind is null || string.Equals(kind, Kind, StringComparison.OrdinalIgnoreCase);
}
