using System.Buffers;
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
    private readonly int mostLetters;
    private readonly HashSet<int> beginnings;
    private readonly HashSet<char> oneLetters;
    private readonly SearchValues<char> firstLetters;

    private NameSpelling(IEnumerable<string> names)
    {
        foreach (var name in names.Select(Straight)) right.Add(name);
        known = right.Select(Name.Of).Where(n => n.Letters.Length >= FewestLetters).ToArray();
        foreach (var name in known) byLetters.TryAdd(name.Letters, name.Text);
        mostWords = known.Length == 0 ? 0 : known.Max(n => n.Words) + 1;
        // One too many, and what stands between the words.
        mostLetters = right.Select(n => n.Length).Append(0).Max() + 1 + mostWords;
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
        var text = prose.Text;
        // Hardly any word begins as a name does: the rest costs nothing.
        for (var i = 0; text[i..].IndexOfAny(firstLetters) is var next and >= 0;)
        {
            var start = i + next;
            i = EndOfWord(text, start);
            var isWhole = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            if (isWhole && Begins(text[start..i])) i = CheckAt(prose, start, problems);
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
        var text = prose.Text;
        var afterFirst = EndOfWord(text, first);
        if (first > 0 && text[first - 1] is '@' or '#' or '/' or '.' or '_') return afterFirst;
        Span<char> written = mostLetters <= 256 ? stackalloc char[256] : new char[mostLetters];
        (string Meant, int End, bool IsRight)? found = null;
        var (start, end) = (first, afterFirst);
        for (var n = 1; n <= mostWords && end - first <= mostLetters; n++)
        {
            if (end + 1 >= text.Length || !(text[end] is '@' or '/' or '_' || (text[end] == '.' && char.IsLetterOrDigit(text[end + 1]))))
            {
                var spelled = written[..(end - first)];
                Straighten(text[first..end], spelled);
                if (right.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelled, out var same)) found = (same, end, true);
                else if (Meant(spelled, n) is { } meant && found?.Meant != meant) found = (meant, end, false);
            }

            start = StartOfNext(text, end);
            if (start < 0 || !IsJoint(text, end, start)) break;
            end = EndOfWord(text, start);
        }

        if (found is not var (name, after, isRight)) return afterFirst;
        if (!isRight) problems.Warning(Rules.NameSpelling, prose.At(first), $"'{Straight(text[first..after].ToString())}' is spelled '{name}' in the data", $"write '{name}'");
        return after;
    }

    private string? Meant(ReadOnlySpan<char> written, int words)
    {
        Span<char> all = written.Length <= 256 ? stackalloc char[256] : new char[written.Length];
        var letters = all[..Letters(written, all)];
        if (letters.Length < FewestLetters) return null;
        if (byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var same)) return same;
        // A slip of the pen in a name keeps its capital. Another ending is grammar.
        if (!char.IsUpper(written[0])) return null;
        foreach (var name in known)
        {
            if (name.Words == words && name.Letters[0] == letters[0] && IsOneSlip(letters, name.Letters)) return name.Text;
        }

        return null;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> written, ReadOnlySpan<char> name)
    {
        if (Math.Abs(written.Length - name.Length) > 1) return false;
        var same = written.CommonPrefixLength(name);
        var a = written[same..];
        var b = name[same..];
        if (a.Length <= 1 && b.Length <= 1) return false;
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }

    // What may stand between the words of one name.
    private static bool IsJoint(ReadOnlySpan<char> text, int start, int end) => end - start == 1 && text[start] is ' ' or '-' or '\u00A0' or '\'' or '’';

    private static string Straight(string name) => string.Create(name.Length, name, (target, source) => Straighten(source, target));

    private static void Straighten(ReadOnlySpan<char> name, Span<char> target)
    {
        name.Replace(target, '\u00A0', ' ');
        target.Replace('’', '\'');
    }

    // How many letters there are, without their capitals.
    private static int Letters(ReadOnlySpan<char> name, Span<char> target)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) target[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start])) start++;
        return start;
    }

    // The place of the next word, or -1.
    private static int StartOfNext(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
        return from < text.Length ? from : -1;
    }

    private sealed record Name(string Text, string Letters, int Words)
    {
        public static Name Of(string text)
        {
            var letters = new char[text.Length];
            var length = NameSpelling.Letters(text, letters);
            var words = 0;
            for (var at = StartOfNext(text, 0); at >= 0; at = StartOfNext(text, EndOfWord(text, at))) words++;
            return new Name(text, new string(letters, 0, length), words);
        }
    }
}
