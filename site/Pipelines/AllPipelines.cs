using KtSite.Core;
using KtSite.Pipelines.Archives;
using KtSite.Pipelines.Assets;
using KtSite.Pipelines.Basket;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Docs;
using KtSite.Pipelines.Feeds;
using KtSite.Pipelines.FollowUp;
using KtSite.Pipelines.Home;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.OpenData;
using KtSite.Pipelines.Pages;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Press;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Proofreading;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Redirects;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Reviews;
using KtSite.Pipelines.Search;
using KtSite.Pipelines.SelfAssessment;
using KtSite.Pipelines.Share;
using KtSite.Pipelines.Sitemap;
using KtSite.Pipelines.Timeline;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines;

/// <summary>The table of contents of the site: every pipeline, in the order of its output.</summary>
internal static class AllPipelines
{
    /// <summary>New pipelines with an empty first memory.</summary>
    public static IReadOnlyList<Pipeline> Create() =>
    [
        // Words that records are described with.
        new TagsPipeline(),
        new SkillsPipeline(),
        new CountriesPipeline(),
        new FacetsPipeline(),
        new NetworksPipeline(),
        new SocialHabitsPipeline(),

        // Content with pages of its own.
        new PagesPipeline(),
        new SectionTextsPipeline(),
        new NewsPipeline(),
        new MeetingsPipeline(),
        new CaseStudyTextsPipeline(),
        new CaseStudiesPipeline(),
        new StrandsPipeline(),
        new ResultsPipeline(),
        new PartnersPipeline(),
        new DocsPipeline(),
        new AssessmentPipeline(),
        new PressPipeline(),

        // Facts of the project.
        new PeoplePipeline(),
        new EventsPipeline(),
        new ReviewsPipeline(),
        new PromisesPipeline(),
        new SharesPipeline(),
        new TimelinePipeline(),
        new PlanPipeline(),
        new LogPipeline(),
        new LedgerPipeline(),

        // What a careful colleague would find in the texts.
        new ProofreadingPipeline(),
        new ConsentPipeline(),

        // What follows from all of it.
        new HomePipeline(),
        new NewsArchivePipeline(),
        new TagArchivePipeline(),
        new FeedsPipeline(),
        new CalendarPipeline(),
        new SearchPipeline(),
        new BasketPipeline(),
        new SharePipeline(),
        new SchedulePipeline(),
        new FollowUpPipeline(),
        new CardsPipeline(),
        new OpenDataPipeline(),
        new SitemapPipeline(),
        new RedirectsPipeline(),
        new AssetsPipeline(),
    ];
}
