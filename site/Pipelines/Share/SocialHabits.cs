using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Share;

/// <summary>What all networks share: <c>data/social.yml</c>.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Calls">What readers are asked to do, by section.</param>
/// <param name="And">The word before the last name of several, or null.</param>
/// <param name="NumberWords">Numbers as words from zero on, parted by spaces, so that no figure is said twice; or null.</param>
/// <param name="RelativeDates">Words that are wrong on another day, such as "today".</param>
/// <param name="Announcing">Words that announce what is to come, such as "register now": wrong when the event is past.</param>
/// <param name="Schedulers">Services that take planned posts as a file.</param>
public sealed record SocialHabits(Location Source, ValueList<CallToAction> Calls, LocalText? And, LocalText? NumberWords, ValueList<string> RelativeDates, ValueList<string> Announcing, ValueList<Scheduler> Schedulers) : Document(Source)
{
    /// <summary>What readers of an item may be asked to do, in a language: what fits it best first, else in the order of the file.</summary>
    public IEnumerable<string> CallsFor(string section, IReadOnlyCollection<string> traits, string language) => Calls
        .Where(c => (c.Section ?? section) == section && (c.Only is null || traits.Contains(c.Only)) && c.Text.Has(language))
        .OrderByDescending(c => c.Only is not null)
        .ThenByDescending(c => c.Section is not null)
        .Select(c => c.Text.In(language));

    /// <summary>Numbers as words in a language, from zero on; none when nobody wrote them.</summary>
    public IReadOnlyList<string> NumbersIn(string language) => NumberWords?.Has(language) == true ? NumberWords.In(language).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    internal static SocialHabits Read(FieldReader f, string language) => new(
        f.At,
        f.Maps("callsToAction", "what readers are asked to do", c => new CallToAction(
            c.Text("section", "section it is for; leave out for all"),
            c.Text("only", "trait that an item must have, such as upcoming, past, decided or the id of a facet; leave out for all"),
            c.RequiredLocalText("text", language, "one sentence; {date}, {place} and {deadline} stand for those of the event, and without them it is not said"))),
        f.LocalText("and", language, "the word before the last name of several"),
        f.LocalText("numberWords", language, "numbers as words from zero on, parted by spaces"),
        f.Texts("relativeDates", "words that are wrong on another day"),
        f.Texts("announcing", "words that announce what is to come"),
        f.Maps("schedulers", "services that take planned posts as a file", Scheduler.Read));
}

/// <summary>What readers are asked to do.</summary>
public sealed record CallToAction(string? Section, string? Only, LocalText Text);

/// <summary><c>data/social.yml</c>.</summary>
internal sealed class SocialHabitsPipeline : DataFilePipeline<SocialHabits>
{
    public override string Files => "data/social.yml";

    protected override IEnumerable<SocialHabits> Read(FieldReader fields, SiteSettings settings) => [SocialHabits.Read(fields, settings.Language)];
}
