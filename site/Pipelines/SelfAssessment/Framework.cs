using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.SelfAssessment;

/// <summary>A framework of self-assessment: <c>data/self-assessment.yml</c>. What it asks, how answers become scores, and what helps.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Fields">The fields of its page; title and summary are those of the section's text where there is one.</param>
/// <param name="Name">Its own name, which results carry.</param>
/// <param name="Version">Changes whenever scores of the one before would not compare.</param>
/// <param name="Notice">What readers must know: whose items they are, and what they are not for.</param>
/// <param name="Tool">Where the real tool is, or null.</param>
/// <param name="Scale">The words of the points, from least to most.</param>
/// <param name="Skills">The skills, in the order of the profile.</param>
/// <param name="Statements">What readers answer.</param>
/// <param name="Levels">Names for ranges of scores, lowest first.</param>
public sealed record Framework(
    Location Source,
    PageFields Fields,
    string Name,
    string Version,
    LocalText? Notice,
    OwnTool? Tool,
    ValueList<LocalText> Scale,
    ValueList<AssessedSkill> Skills,
    ValueList<Statement> Statements,
    ValueList<Level> Levels) : Page(Source, "pages", Fields, Body.Empty)
{
    private const int LeastPoints = 3;
    private const int LeastStatements = 3;

    /// <inheritdoc/>
    public override string Address => "/self-assessment/";

    internal static Framework Read(FieldReader f, SiteSettings settings)
    {
        var language = settings.Language;
        var (id, name) = (DataFile.Id(f), f.RequiredText("title", "its name, which results carry"));
        var read = new Framework(
            f.At,
            RecordFields.Of(f, id, name, settings),
            name,
            f.RequiredText("version", "a new one whenever statements or scores change"),
            f.LocalText("notice", language, "whose statements they are, and what the result is not for"),
            f.Map("tool", "the real tool, when this is a demonstration", OwnTool.Read),
            f.Maps("scale", "the points, from least to most", p => Words(p, "label", language, Rules.ScaleWithoutWords, "a point of the scale has no words")),
            f.Maps("skills", "the skills, in the order of the profile", s => AssessedSkill.Read(s, language)),
            f.Maps("statements", "what readers answer", s => Statement.Read(s, language)),
            f.Maps("levels", "names for ranges of scores, lowest first", l => Level.Read(l, language)));
        read.Judge(f);
        return read;
    }

    /// <summary>A text that must be there, or a problem of its own kind.</summary>
    internal static LocalText Words(FieldReader f, string key, string language, string rule, string problem)
    {
        var text = f.LocalText(key, language, "what readers see");
        if (text is not null && text.Versions.All(v => v.Text.Length > 0)) return text;
        f.Problems.Error(rule, f.PlaceOf(key), problem, $"write it under '{key}:'");
        return new LocalText([(language, "")]);
    }

    private void Judge(FieldReader f)
    {
        if (Scale.Count < LeastPoints)
            f.Problems.Error(Rules.ScaleWithoutWords, f.PlaceOf("scale"), $"the scale has {Scale.Count} points", $"write at least {LeastPoints}, each with words");
        if (Levels.Count == 0 || Levels[0].From != 0 || Levels.Zip(Levels.Skip(1)).Any(pair => pair.First.From >= pair.Second.From) || Levels[^1].From > 100)
            f.Problems.Error(Rules.LevelsWithGap, f.PlaceOf("levels"), "the levels do not name every score from 0 to 100", "let the first begin 'from: 0', each following one higher, and the last at 100 at most");
        Once(Statements.Select(s => (s.Id, s.At)), "id", f.Problems);
        Once(Skills.Select(s => (s.Skill.Id, s.Skill.At)), "skill", f.Problems);
        foreach (var skill in Skills)
        {
            var own = Statements.Where(s => s.Skill.Id == skill.Skill.Id).ToArray();
            if (own.Length < LeastStatements)
                f.Problems.Error(Rules.FewStatements, skill.Skill.At, $"'{skill.Skill.Id}' has {own.Length} of at least {LeastStatements} statements", "one answer more or less would turn the score: add statements, or take the skill out");
            else if (own.All(s => s.Reversed == own[0].Reversed))
                f.Problems.Warning(Rules.OneDirection, skill.Skill.At, $"all statements on '{skill.Skill.Id}' point the same way", "turn one round and mark it 'reversed: true', so that saying yes to everything gives no high score");
        }
    }

    private static void Once(IEnumerable<(string Id, Location At)> ids, string what, DiagnosticBag problems)
    {
        var first = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var (id, at) in ids.Where(i => i.Id.Length > 0 && !first.TryAdd(i.Id, i.At)))
            problems.Error(Rules.DuplicateId, at, $"the {what} '{id}' is taken by {first[id]}", "results name it, so each stands once");
    }
}

/// <summary>The tool that a demonstration leads to.</summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Address">Where it is.</param>
public sealed record OwnTool(string Title, string Address)
{
    internal static OwnTool Read(FieldReader f) => new(f.RequiredText("title", "text of the link"), f.RequiredText("address", "its web address"));
}

/// <summary>A skill that gets a score.</summary>
/// <param name="Skill">Id from the vocabulary of skills.</param>
/// <param name="Feedback">What those read who want to work on it.</param>
/// <param name="Exercise">A small thing to do.</param>
public sealed record AssessedSkill(Ref Skill, LocalText Feedback, LocalText Exercise)
{
    internal static AssessedSkill Read(FieldReader f, string language)
    {
        var skill = f.Id("skill", "id from data/skills.yml");
        if (skill is null && !f.Has("skill")) f.Problems.Error(Rules.MissingField, f.At, "the field 'skill' is missing", "add 'skill:' – id from data/skills.yml");
        const string Problem = "a skill without feedback leaves readers alone with a number";
        return new AssessedSkill(
            skill ?? new Ref("", f.At),
            Framework.Words(f, "feedback", language, Rules.NoFeedback, Problem),
            Framework.Words(f, "exercise", language, Rules.NoFeedback, Problem));
    }
}

/// <summary>A statement that readers answer on the scale.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Id">Stable identity: results name it.</param>
/// <param name="Skill">What it tells of.</param>
/// <param name="Text">In the first person.</param>
/// <param name="Reversed">Whether much of it means little of the skill.</param>
public sealed record Statement(Location At, string Id, Ref Skill, LocalText Text, bool Reversed)
{
    internal static Statement Read(FieldReader f, string language) => new(
        f.At,
        DataFile.Id(f),
        f.Id("skill", "the skill that it tells of") ?? new Ref("", f.At),
        f.RequiredLocalText("text", language, "a sentence in the first person about what one does"),
        f.Flag("reversed", "true when much of it means little of the skill"));
}

/// <summary>A range of scores that has a name.</summary>
/// <param name="From">The lowest score in it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Text">What it means.</param>
public sealed record Level(int From, LocalText Label, LocalText Text)
{
    internal static Level Read(FieldReader f, string language) => new(
        f.Number("from", "the lowest score in it; the first begins at 0") ?? 0,
        f.RequiredLocalText("label", language, "its name"),
        f.RequiredLocalText("text", language, "a sentence that says what it means"));
}
