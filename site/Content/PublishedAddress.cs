using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>A line of the ledger <c>data/addresses.txt</c>: an address that has been published, so that readers may have kept it.</summary>
/// <param name="Source">The line.</param>
/// <param name="Address">The address, such as <c>/news/a-bridge/</c>.</param>
/// <param name="Gone">Why it is gone on purpose; null while it has to lead somewhere.</param>
public sealed record PublishedAddress(Location Source, string Address, string? Gone) : Document(Source)
{
    /// <summary>Where the ledger is written. Plain text, one address a line: two branches that both add some merge without a conflict.</summary>
    public const string Path = "data/addresses.txt";

    private const string GoneMark = "gone:";

    /// <summary>The entries of the ledger; what is no entry is reported.</summary>
    internal static IReadOnlyList<PublishedAddress> Read(SourceFile file, DiagnosticBag problems)
    {
        var entries = new List<PublishedAddress>();
        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (AddressIn(lines[i]) is not { } address) continue;
            var at = new Location(file.Path, i + 1, lines[i].IndexOf(address, StringComparison.Ordinal) + 1);
            var rest = lines[i].Trim()[address.Length..].Trim();
            if (!IsAddress(address))
                problems.Error(Rules.WrongValue, at, $"'{address}' is not the address of a page", "write it as '/news/a-bridge/': it begins and ends with a slash; what is gone on purpose is followed by 'gone:' and the reason");
            else if (rest.Length > 0 && (!rest.StartsWith(GoneMark, StringComparison.Ordinal) || rest.Length == GoneMark.Length))
                problems.Error(Rules.WrongValue, at, $"behind {address} stands '{rest}'", "write nothing behind it, or 'gone:' and why the page is gone on purpose");
            else
                entries.Add(new PublishedAddress(at, address, rest.Length == 0 ? null : rest[GoneMark.Length..].Trim()));
        }

        return entries;
    }

    /// <summary>The address that a line of the ledger begins with; null for comments and empty lines.</summary>
    internal static string? AddressIn(string line) =>
        line.Trim() is { Length: > 0 } text && text[0] != '#' ? text.Split([' ', '\t'], 2)[0] : null;

    private static bool IsAddress(string text) =>
        text is "/" || (text.StartsWith('/') && text.EndsWith('/') && text.Trim('/').Split('/').All(part => Slug.Fault(part) is null));
}
