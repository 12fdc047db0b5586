using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Reads all texts as a careful colleague would: words that age, names spelled otherwise, figures that differ. Writes nothing.</summary>
internal sealed class ProofreadingPipeline : Pipeline
{
    private static readonly string[] Dated = ["input/news/", "input/meetings/"];

    // What was found in a file, as long as it and the rules are the same.
    private readonly ProseMemo memory = new();

    public override void Check(Site site, BuildContext build)
    {
        var settings = build.Settings<SiteSettings>();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, settings.TimeZone).DateTime);
        var wanted = Wanted.By(build.Judgement);
        if (wanted != Wanted.None) CheckTexts(site, settings, today, wanted, build);
        CheckDue(site, today, build);
    }

    private void CheckTexts(Site site, SiteSettings settings, DateOnly today, Wanted wanted, BuildContext build)
    {
        var (names, figures) = (NameSpelling.Of(site, settings), FigureCheck.Of(site, today));
        var rules = $"{build.SettingsHash}\n{names.Fingerprint}\n{figures.Fingerprint}";
        SourceFile[] files = [.. site.Sources.Match("input/**/*.md").Where(f => f.Stem is not "README")];
        var found = new IReadOnlyList<Diagnostic>[files.Length];
        var sound = new SoundFiles(build.Kept, rules);
        Workers.Run(files.Length, pieces =>
        {
            foreach (var i in pieces)
                found[i] = memory.Find(files[i], rules) ?? (sound.Contain(files[i]) ? [] : memory.Keep(files[i], rules, Read(files[i], settings, wanted, names, figures)));
        });
        sound.Keep(files.Where((_, i) => found[i].Count == 0));
        foreach (var problem in found.SelectMany(f => f)) build.Problems.Add(problem);
        if (!wanted.Figures) return;
        foreach (var text in WrittenText.Files(site).Where(f => IsOurs(f.Path)).SelectMany(f => WrittenText.Of(f).Values())) figures.Check(text.Value, (_, _) => text.At, build.Problems);
    }

    private static IReadOnlyList<Diagnostic> Read(SourceFile file, SiteSettings settings, Wanted wanted, NameSpelling names, FigureCheck figures)
    {
        // Judged when they are reported: levels and excuses are no matter of the text.
        var problems = new DiagnosticBag();
        ProseText.Read(file, settings, prose =>
        {
            // Pages are kept up to date; news and reports stay as they were.
            if (wanted.Dates && Array.Exists(Dated, folder => file.Path.StartsWith(folder, StringComparison.Ordinal))) RelativeDates.Check(prose, problems);
            if (wanted.Names) names.Check(prose, problems);
            // The manual speaks of other projects.
            if (wanted.Figures && !file.Path.StartsWith("input/docs/", StringComparison.Ordinal)) figures.Check(prose.Text, (text, offset) => ProseText.In(file.Path, text, offset), problems);
        });
        return problems.All;
    }

    // Case studies tell of other projects, in a folder of their own.
    private static bool IsOurs(string file) => file.StartsWith("data/", StringComparison.Ordinal) && file.LastIndexOf('/') == "data".Length;

    private static void CheckDue(Site site, DateOnly today, BuildContext build)
    {
        foreach (var promise in site.All<Promise>().Where(p => p.Due is { } due && due.Last < today && PromiseTally.Of(p, site, today).Reached is null))
            Overdue(promise.Source, $"'{promise.Label}' was promised for {promise.Due}, and nothing says what was reached", "add 'reached:' with the number, or correct 'due:'");
        foreach (var result in site.All<Result>().Where(r => r.Planned is { } planned && planned.Last < today && !r.IsFinishedOn(today)))
            Overdue(result.Source, $"'{result.Title}' was planned for {result.Planned}, and its state is '{FieldReader.WordOf(result.State)}'", "write 'state: validated' or 'published', or correct 'planned:'");

        void Overdue(Location at, string message, string help) => build.Problems.Warning(Rules.PromiseOverdue, at, message, help);
    }

    // Which rules the site has not switched off: those are not looked for.
    private readonly record struct Wanted(bool Dates, bool Names, bool Figures)
    {
        public static Wanted None => default;

        public static Wanted By(Judgement site) => new(!site.IsOff(Rules.RelativeDateInText), !site.IsOff(Rules.NameSpelling), !site.IsOff(Rules.FigureDiffers));
    }
}
