using KtSite.Core;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>Finds the skills of <c>data/skills.yml</c> in what case studies say in their own words.</summary>
internal sealed class SkillTerms(Site site)
{
    private readonly IReadOnlyList<Skill> all = [.. site.All<Skill>().DistinctBy(s => s.Key)];

    /// <summary>All skills, in the order of the file.</summary>
    public IReadOnlyList<Skill> All => all;

    /// <summary>The skills that some words mean, in the order of the file.</summary>
    public IEnumerable<Skill> Of(IEnumerable<string> words)
    {
        var said = words.ToArray();
        return all.Where(s => said.Any(s.Matches));
    }

    /// <summary>The skill that a word means, or null.</summary>
    public Skill? Of(string word) => all.FirstOrDefault(s => s.Matches(word));

    /// <summary>Label of a skill, or null.</summary>
    public string? Label(string key, string language) => all.FirstOrDefault(s => s.Key == key)?.Label.In(language);
}
