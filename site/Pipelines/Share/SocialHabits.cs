using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Share;

/// <summary>What all networks share: <c>data/social.yml</c>.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Calls">What readers are asked to do, by section.</param>
/// <param name="RelativeDates">Words that are wrong on another day, such as "today".</param>
/// <param name="Announcing">Words that announce what is to come, such as "register now": wrong when the event is past.</param>
/// <param name="Schedulers">Services that take planned posts as a file.</param>
public sealed record SocialHabits(Location Source, ValueList<CallToAction> Calls, ValueList<string> RelativeDates, ValueList<string> Announcing, ValueList<Scheduler> Schedulers) : Document(Source)
{
    /// <summary>What readers of a section are asked to do, in a language; null when nobody wrote it.</summary>
    public string? CallFor(string section, string language) => Calls
        .Where(c => (c.Section ?? section) == section)
        .OrderByDescending(c => c.Section is not null)
        .Select(c => c.Text.Versions.FirstOrDefault(v => v.Language == language).Text)
        .FirstOrDefault(t => t is not null);

    internal static SocialHabits Read(FieldReader f, string language) => new(
        f.At,
        f.Maps("callsToAction", "what readers are asked to do", c => new CallToAction(
            c.Text("section", "section it is for; leave out for all"), c.RequiredLocalText("text", language, "one sentence"))),
        f.Texts("relativeDates", "words that are wrong on another day"),
        f.Texts("announcing", "words that announce what is to come"),
        f.Maps("schedulers", "services that take planned posts as a file", Scheduler.Read));
}

/// <summary>What readers are asked to do.</summary>
public sealed record CallToAction(string? Section, LocalText Text);

/// <summary><c>data/social.yml</c>.</summary>
internal sealed class SocialHabitsPipeline : Pipeline<SocialHabits>
{
    public override string Files => "data/social.yml";

    public override IReadOnlyList<SocialHabits> Input(SourceFile file, BuildContext build)
    {
        if (YamlReader.ReadMap(file, build.Problems) is not { } map) return [];
        var fields = new FieldReader(map, build.Problems);
        var habits = SocialHabits.Read(fields, build.Settings<Content.SiteSettings>().Language);
        fields.Finish();
        return [habits];
    }
}
