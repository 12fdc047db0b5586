using System.Globalization;
using CsvHelper;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Plan;
using KtSite.Reading;

namespace KtSite.Pipelines.Share;

/// <summary>The planned posts of each network as files that schedulers import: <c>/share/hootsuite-twitter.csv</c>.</summary>
internal sealed class SchedulePipeline : Pipeline
{
    // A cell that begins so is run by spreadsheets; the library puts an apostrophe before it.
    private const string Dangerous = "=@+-\t\r";

    private static readonly CsvWriterOptions Table = new() { Injection = CsvInjection.Escape };

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var schedulers = site.All<SocialHabits>() is [var habits, ..] ? habits.Schedulers : [];
        if (schedulers.Count == 0 || !build.Settings<SiteSettings>().Outputs.ShareKits) yield break;
        var compose = new Composer(site, build);
        var posts = PlannedPosts.Of(site, new SnippetComposer(site, compose), build.Now);
        foreach (var other in posts.Where(p => p.Activity.Variant != p.Snippet.Variant))
            build.Problems.Warning(Rules.Schedule, other.Activity.Source, $"'{other.Page.Title}' has no {FieldReader.WordOf(other.Activity.Variant)} of one post for {other.Snippet.Network.Name}; the file for schedulers has its {FieldReader.WordOf(other.Snippet.Variant)}", "plan another variant, or post this one by hand");
        foreach (var scheduler in schedulers)
        {
            foreach (var onNetwork in posts.GroupBy(p => p.Snippet.Network.Id))
            {
                var file = FileFor(scheduler, onNetwork.First().Snippet.Network);
                if (onNetwork.Count() > scheduler.MostRows)
                    build.Problems.Warning(Rules.Schedule, onNetwork.First().Activity.Source, $"{scheduler.Name} takes {scheduler.MostRows} posts, and {onNetwork.Count()} are planned for {onNetwork.First().Snippet.Network.Name}", "the last ones are left out; plan them later");
                foreach (var post in onNetwork.Where(p => Dangerous.Contains(p.Snippet.Text[0], StringComparison.Ordinal)))
                    build.Problems.Warning(Rules.Schedule, post.Activity.Source, $"the text for {post.Snippet.Network.Name} begins with '{post.Snippet.Text[0]}', which spreadsheets run; {scheduler.Name} would post the apostrophe before it", "begin the text with a letter");
                yield return new TextOutput(OutputPath.Of(file), onNetwork.First().Activity.Source, Csv(scheduler, onNetwork.Take(scheduler.MostRows), compose));
            }
        }
    }

    /// <summary>Address of the file of a network.</summary>
    public static string FileFor(Scheduler scheduler, Network network) => $"/share/{scheduler.Id}-{network.Id}.csv";

    private static string Csv(Scheduler scheduler, IEnumerable<PlannedPost> posts, Composer compose)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, Table, leaveOpen: true);
        if (scheduler.Header) Row(csv, scheduler.Columns.Select(c => c.Name));
        foreach (var post in posts) Row(csv, scheduler.Columns.Select(c => Value(c.Value, post, scheduler, compose)));
        csv.Flush();
        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.EndRecord();
    }

    private static string Value(SchedulerValue value, PlannedPost post, Scheduler scheduler, Composer compose) => value switch
    {
        SchedulerValue.Date => TimeZoneInfo.ConvertTime(post.Activity.Date!.Instant, compose.Settings.TimeZone).ToString(scheduler.DateFormat, CultureInfo.InvariantCulture),
        SchedulerValue.Text => post.Snippet.Text,
        SchedulerValue.Address => compose.Url.Absolute(post.Page.Address),
        SchedulerValue.Image => compose.CardOf(post.Page) ?? "",
        _ => "",
    };
}
