namespace KtSite.Pipelines.SelfAssessment;

/// <summary>
/// The order in which readers meet the statements. In the data those of a skill stand together; readers would then answer them alike.
/// Each round has one statement of every skill that has one left, and begins with another skill than the round before.
/// </summary>
internal sealed class StatementOrder
{
    private const int Step = 3;

    private readonly List<List<NumberedStatement>> rounds = [];

    public StatementOrder(Framework framework)
    {
        var skills = framework.Skills.Select(s => framework.Statements.Where(i => i.Skill.Id == s.Skill.Id).ToArray()).ToArray();
        var number = 0;
        for (var round = 0; skills.Any(s => s.Length > round); round++)
        {
            var shift = round * Step;
            rounds.Add([.. Enumerable.Range(0, skills.Length).Select(i => skills[(i + shift) % skills.Length]).Where(s => s.Length > round).Select(s => new NumberedStatement(++number, s[round]))]);
        }
    }

    /// <summary>The rounds.</summary>
    public IReadOnlyList<IReadOnlyList<NumberedStatement>> Rounds => rounds;

    /// <summary>The statements on a skill, by number.</summary>
    public IEnumerable<NumberedStatement> Of(string skill) => rounds.SelectMany(r => r).Where(n => n.Statement.Skill.Id == skill);
}

/// <summary>A statement with its number on the page.</summary>
internal sealed record NumberedStatement(int Number, Statement Statement);
