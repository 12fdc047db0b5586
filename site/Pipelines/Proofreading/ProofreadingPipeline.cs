using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Reads all texts as a careful colleague would: words that age, names spelled otherwise, figures that differ. Writes nothing.</summary>
internal sealed class ProofreadingPipeline : Pipeline<ProseText>
{
    private static readonly string[] Dated = ["input/news/", "input/meetings/"];

    public override string Files => "input/**/*.md";

    public override IReadOnlyList<ProseText> Input(SourceFile file, BuildContext build)
    {
        var prose = ProseText.Read(file, build.Settings<SiteSettings>());
        // Pages are kept up to date; news and reports stay as they were.
        if (Array.Exists(Dated, folder => file.Path.StartsWith(folder, StringComparison.Ordinal))) RelativeDates.Check(prose, build.Problems);
        return [prose];
    }

    public override void Check(Site site, BuildContext build)
    {
        var names = NameSpelling.Of(site, build.Settings<SiteSettings>());
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime);
        var figures = FigureCheck.Of(site, today);
        foreach (var prose in site.All<ProseText>())
        {
            names.Check(prose, build.Problems);
            // The manual speaks of other projects.
            if (!prose.Source.File.StartsWith("input/docs/", StringComparison.Ordinal)) figures.Check(prose.Text, prose.At, build.Problems);
        }

        foreach (var text in site.All<WrittenFile>().Where(f => IsOurs(f.Source.File)).SelectMany(f => f.Texts())) figures.Check(text.Value, _ => text.At, build.Problems);
        CheckDue(site, today, build);
    }

    // Case studies tell of other projects, in a folder of their own.
    private static bool IsOurs(string file) => file.StartsWith("data/", StringComparison.Ordinal) && file.LastIndexOf('/') == "data".Length;

    protected override bool Accepts(SourceFile file) => file.Name != "README";

    private static void CheckDue(Site site, DateOnly today, BuildContext build)
    {
        foreach (var promise in site.All<Promise>().Where(p => p.Due is { } due && due.Last < today && PromiseTally.Of(p, site, today).Reached is null))
            Overdue(promise.Source, $"'{promise.Label}' was promised for {promise.Due}, and nothing says what was reached", "add 'reached:' with the number, or correct 'due:'");
        foreach (var result in site.All<Result>().Where(r => r.Planned is { } planned && planned.Last < today && !r.IsFinishedOn(today)))
            Overdue(result.Source, $"'{result.Title}' was planned for {result.Planned}, and its state is '{FieldReader.WordOf(result.State)}'", "write 'state: validated' or 'published', or correct 'planned:'");

        void Overdue(Location at, string message, string help) => build.Problems.Warning(Rules.PromiseOverdue, at, message, help);
    }
}
