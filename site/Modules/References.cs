using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Modules;

/// <summary>Checks that references name records that exist.</summary>
internal static class ReferencesModule
{
    /// <summary>Reports every reference that none of the known ids matches; both places are named.</summary>
    /// <param name="references">What was written.</param>
    /// <param name="site">Tells which files could not be read, and what is held back: that exists.</param>
    /// <param name="known">The ids that exist.</param>
    /// <param name="what">What the id should name: <c>partner</c>.</param>
    /// <param name="where">Where such records are written: <c>data/partners.yml</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void CheckAgainst(this IEnumerable<Ref> references, Site site, IReadOnlyCollection<string> known, string what, string where, DiagnosticBag problems)
    {
        // Nearly always, and asked of every page.
        if (AreKnown(references, known)) return;
        Report(references, site, known, what, where, problems);
    }

    private static bool AreKnown(IEnumerable<Ref> references, IReadOnlyCollection<string> known)
    {
        if (references is IReadOnlyCollection<Ref> { Count: 0 }) return true;
        foreach (var reference in references)
        {
            if (!known.Contains(reference.Id)) return false;
        }

        return true;
    }

    private static void Report(IEnumerable<Ref> references, Site site, IReadOnlyCollection<string> known, string what, string where, DiagnosticBag problems)
    {
        // When the file that would hold the record is broken, that one problem says enough.
        if (site.Unreadable.Any(file => where.Contains(file, StringComparison.Ordinal) || where.Split(' ').Any(w => w.EndsWith('/') && file.StartsWith(w, StringComparison.Ordinal)))) return;
        foreach (var reference in references.Where(r => !known.Contains(r.Id) && site.HeldBack.ById(r.Id) is null))
        {
            var near = Suggestion.For(reference.Id, known);
            problems.Error(
                Rules.DanglingReference,
                reference.At,
                $"there is no {what} '{reference.Id}' in {where}{(near is null ? "" : $"; did you mean '{near}'?")}",
                near is null ? $"use an id from {where}, or add the {what} there" : $"write '{near}', or add the {what} to {where}");
        }
    }
}
