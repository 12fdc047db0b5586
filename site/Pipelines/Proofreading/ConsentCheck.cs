using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Reviews;
using KtSite.Reading;

namespace KtSite.Pipelines.Proofreading;

/// <summary>
/// Finds names in texts whose owners have not agreed to be named: in every field and every line. Bylines are left out by themselves; a sentence has to be
/// written anew. What is not published may name whom it likes.
/// </summary>
internal sealed class ConsentCheck
{
    // Says where a consent is kept, and is never published.
    private const string Consent = "consent";

    private readonly SilentPerson[] silent;
    private readonly HashSet<Location> unpublished = [];

    public ConsentCheck(Site site, DateOnly today)
    {
        // A name of one word may be any other word.
        silent = [.. site.All<Person>().Where(p => p.ConsentOn(today) == Project.Consent.None && p.Name.Contains(' ', StringComparison.Ordinal)).Select(p => new SilentPerson(p, Pattern(p.Name), LongestWord(p.Name)))];
        var shown = site.WithoutHeldItems();
        Document[] records =
        [
            .. silent.Select(s => s.Person),
            .. site.All<Review>().Where(r => !r.IsPublic),
            .. site.All<PlannedActivity>().Except(shown.All<PlannedActivity>()),
            .. site.All<LoggedActivity>().Except(shown.All<LoggedActivity>()),
        ];
        foreach (var held in site.HeldBack.All) unpublished.Add(held.At);
        foreach (var record in records) unpublished.Add(record.Source);
    }

    /// <summary>Reports the names in a file.</summary>
    public void Check(SourceFile file, DiagnosticBag problems)
    {
        if (silent.Length == 0 || !file.Look(MayNameAny)) return;
        var written = WrittenText.Of(file);
        if (IsHeldBack(written)) return;
        if (written.Fields is { } fields) Check(fields, problems);
        foreach (var (person, name, _) in silent)
        {
            foreach (Match found in name.Matches(written.Text)) Report(written.At(found.Index), person, problems);
        }
    }

    private bool MayNameAny(ReadOnlySpan<byte> file)
    {
        foreach (var person in silent)
        {
            if (MayHold(file, person.Word)) return true;
        }

        return false;
    }

    // Whole bytes are searched quickly. YAML can write a letter by its number.
    private static bool MayHold(ReadOnlySpan<byte> file, byte[] word) => file.IndexOf(word) >= 0 || file.IndexOf("\\u"u8) >= 0 || file.IndexOf("\\x"u8) >= 0;

    // Apostrophes are written in several ways.
    private static byte[] LongestWord(string name) => Encoding.UTF8.GetBytes(name.Split(' ', '\'', '’').MaxBy(w => w.Length)!);

    // A text without fields belongs to the record beside it.
    private bool IsHeldBack(WrittenText file) =>
        file.Fields is { } fields ? unpublished.Contains(fields.At) : unpublished.Any(u => u.File == Path.ChangeExtension(file.Path, ".yml"));

    private void Check(YamlNode node, DiagnosticBag problems)
    {
        if (node is YamlMap && unpublished.Contains(node.At)) return;
        switch (node)
        {
            case YamlText text:
                foreach (var (person, _, _) in silent.Where(s => s.Name.IsMatch(text.Value))) Report(text.At, person, problems);
                break;
            case YamlList list:
                foreach (var item in list.Items) Check(item, problems);
                break;
            case YamlMap map:
                foreach (var entry in map.Entries.Where(e => !e.Key.Equals(Consent, StringComparison.OrdinalIgnoreCase))) Check(entry.Value, problems);
                break;
        }
    }

    // The whole name, not the beginning of another one; broken over lines or emphasised, and with any apostrophe.
    private static Regex Pattern(string name) => new(
        @"(?<![\p{L}\p{N}])" + string.Join(@"[\s>*_]+", name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Regex.Escape(w).Replace("'", "['’]", StringComparison.Ordinal))) + @"(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant);

    private static void Report(Location at, Person person, DiagnosticBag problems) =>
        problems.Error(Rules.NoConsent, at, $"the text names '{person.Id}', who has not agreed to be named, or no more", "write the sentence without the name, or ask the person and enter the consent in data/people.yml");

    private sealed record SilentPerson(Person Person, Regex Name, byte[] Word);
}
