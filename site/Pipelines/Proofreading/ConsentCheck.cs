using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Project;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Finds names in texts whose owners have not agreed to be named. Bylines are left out by themselves; a sentence has to be written anew.</summary>
internal sealed class ConsentCheck(Site site, DateOnly today)
{
    // A name of one word may be any other word.
    private readonly Person[] silent = [.. site.All<Person>().Where(p => p.ConsentOn(today) == Consent.None && p.Name.Contains(' ', StringComparison.Ordinal))];

    /// <summary>Reports the names in a text that is published.</summary>
    public void Check(ProseText prose, DiagnosticBag problems)
    {
        if (site.HeldBack.BySource(prose.Source.File) is not null) return;
        foreach (var person in silent)
        {
            for (var at = Find(prose.Text, person, 0); at >= 0; at = Find(prose.Text, person, at + person.Name.Length)) Report(prose.At(at), person, problems);
        }
    }

    /// <summary>Reports the names in pages that are made from data.</summary>
    public void CheckData(DiagnosticBag problems)
    {
        if (silent.Length == 0) return;
        foreach (var page in site.All<Page>().Where(p => p.Source.File.StartsWith("data/", StringComparison.Ordinal)))
        {
            string[] texts = [page.Title, page.Summary, page.Body.ToPlainText()];
            foreach (var person in silent.Where(s => texts.Any(t => Find(t, s, 0) >= 0))) Report(page.Source, person, problems);
        }
    }

    // The place of the whole name, not of the beginning of another one; -1 when it is not there.
    private static int Find(string text, Person person, int from)
    {
        var at = text.IndexOf(person.Name, from, StringComparison.Ordinal);
        while (at >= 0 && (IsInWord(text, at - 1) || IsInWord(text, at + person.Name.Length))) at = text.IndexOf(person.Name, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static bool IsInWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static void Report(Location at, Person person, DiagnosticBag problems) =>
        problems.Error(Rules.NoConsent, at, $"the text names '{person.Id}', who has not agreed to be named, or no more", "write the sentence without the name, or ask the person and enter the consent in data/people.yml");
}
