using System.Buffers;
using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;

namespace KtSite.Pipelines.Proofreading;

/// <summary>
/// Finds the names of the project, its partners and people where they are spelled otherwise than in the data: other capitals, other spaces, one letter wrong.
/// Short names are left alone: they are words of some language.
/// </summary>
internal sealed class NameSpelling
{
    private const int FewestLetters = 8;

    private readonly HashSet<string> right = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byLetters = new(StringComparer.Ordinal);
    private readonly Name[] known;
    private readonly int mostWords;
    private readonly HashSet<int> beginnings;
    private readonly HashSet<char> oneLetters;
    private readonly SearchValues<char> firstLetters;

    private NameSpelling(IEnumerable<string> names)
    {
        foreach (var name in names.Select(Straight)) right.Add(name);
        known = right.Select(n => new Name(n, Letters(n), Words(n).Count / 2)).Where(n => n.Letters.Length >= FewestLetters).ToArray();
        foreach (var name in known) byLetters.TryAdd(name.Letters, name.Text);
        mostWords = known.Length == 0 ? 0 : known.Max(n => n.Words) + 1;
        beginnings = [.. known.Select(n => Beginning(n.Letters))];
        oneLetters = [.. known.Select(n => n.Letters[0])];
        firstLetters = SearchValues.Create([.. oneLetters, .. oneLetters.Select(char.ToUpperInvariant)]);
    }

    /// <summary>What the check depends on: it finds the same in the same text as long as this is the same.</summary>
    public string Fingerprint => string.Join('\n', right);

    /// <summary>The names of a site.</summary>
    public static NameSpelling Of(Site site, SiteSettings settings)
    {
        var partners = site.All<Partner>().SelectMany(p => new[] { p.Title, p.ShortName, p.LocalName?.Text });
        var names = site.All<Person>().Select(p => p.Name).Concat(partners.OfType<string>()).Append(settings.Name);
        return new NameSpelling(names.SelectMany(n => n.Split(" / ")).Select(n => n.Trim()).Where(n => n.Length > 0));
    }

    /// <summary>Reports each name of a text that is spelled otherwise.</summary>
    public void Check(ProseText prose, DiagnosticBag problems)
    {
        if (mostWords == 0) return;
        var text = prose.Text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            // Hardly any word begins as a name does: the rest costs nothing.
            if ((firstLetters.Contains(text[start]) || !char.IsAscii(text[start])) && Begins(text[start..i])) i = CheckAt(prose, start, problems);
        }
    }

    private bool Begins(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return oneLetters.Contains(char.ToLowerInvariant(word[0]));
        if (!beginnings.Contains(Beginning(word))) return false;
        if (char.IsUpper(word[0])) return true;
        // Without its capital only a name counts whose letters are all right.
        foreach (var name in known)
        {
            var length = Math.Min(word.Length, name.Letters.Length);
            if (word[..length].Equals(name.Letters.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int Beginning(ReadOnlySpan<char> word) => (char.ToLowerInvariant(word[0]) << 16) | char.ToLowerInvariant(word[1]);

    // Gives the place at which to go on: behind the word, or behind a name that was found.
    private int CheckAt(ProseText prose, int first, DiagnosticBag problems)
    {
        var words = Words(prose.Text, first, mostWords);
        if (first > 0 && prose.Text[first - 1] is '@' or '#' or '/' or '.' or '_') return words[1];
        (string Written, string Meant, int Words)? wrong = null;
        for (var n = 1; 2 * n <= words.Count; n++)
        {
            var (start, end) = (words[(2 * n) - 2], words[(2 * n) - 1]);
            if (n > 1 && !IsJoint(prose.Text, words[(2 * n) - 3], start)) break;
            if (end + 1 < prose.Text.Length && (prose.Text[end] is '@' or '/' or '_' || (prose.Text[end] == '.' && char.IsLetterOrDigit(prose.Text[end + 1])))) continue;
            var written = Straight(prose.Text[first..end]);
            if (right.Contains(written)) wrong = (written, written, n);
            else if (Meant(written, n) is { } meant && wrong?.Meant != meant) wrong = (written, meant, n);
        }

        if (wrong is not var (text, name, count)) return words[1];
        if (text != name)
            problems.Warning(Rules.NameSpelling, prose.At(first), $"'{text}' is spelled '{name}' in the data", $"write '{name}'");
        return words[(2 * count) - 1];
    }

    private string? Meant(string written, int words)
    {
        var letters = Letters(written);
        if (letters.Length < FewestLetters) return null;
        if (byLetters.TryGetValue(letters, out var same)) return same;
        // A slip of the pen in a name keeps its capital. Another ending is grammar.
        return char.IsUpper(written[0]) ? Array.Find(known, n => n.Words == words && n.Letters[0] == letters[0] && IsOneSlip(letters, n.Letters))?.Text : null;
    }

    private static bool IsOneSlip(string written, string name)
    {
        if (Math.Abs(written.Length - name.Length) > 1) return false;
        var same = written.AsSpan().CommonPrefixLength(name);
        var a = written.AsSpan(same);
        var b = name.AsSpan(same);
        if (a.Length <= 1 && b.Length <= 1) return false;
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }

    // What may stand between the words of one name.
    private static bool IsJoint(string text, int start, int end) => end - start == 1 && text[start] is ' ' or '-' or '\u00A0' or '\'' or '’';

    private static string Straight(string name) => name.Replace('\u00A0', ' ').Replace('’', '\'');

    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    // Where each word begins and ends, one after the other.
    private static List<int> Words(string text, int from = 0, int most = int.MaxValue)
    {
        var words = new List<int>();
        for (var i = from; i < text.Length && words.Count / 2 < most; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            words.Add(i);
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            words.Add(i);
        }

        return words;
    }

    private sealed record Name(string Text, string Letters, int Words);
}
