using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>
/// Whoever doubts a number can follow it: a link beside it leads to the record that says the same number, and from there to where it was
/// published. What a page counts on itself, a reader can count.
/// </summary>
public partial class TraceabilityTests
{
    // The number, the record with the promise, its source.
    private const int Steps = 3;

    // Not statements about the project: days, what is drawn from the text beside it, numbers that name things, texts to copy, addresses, sizes of files.
    private const string NoStatements = "time, svg, .number, .kicker, pre, code, form, .way, nav, #citation, .address, .files small, .watch small, .state, .reading, .which, .rule, .scores, a[download], dl:has([data-from])";

    // What belongs to a number: looked through from the inside out.
    private static readonly string[] Neighbourhoods = ["a[href]", "p, li, tr, .figure, dd, dt, caption, h3", "li, tr, dl, .teaser"];

    private static readonly Dictionary<string, IDocument> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Addresses() =>
        new(RealSite.Built.Files.Keys.Where(p => AboutTheProject().IsMatch(p)).Select(p => "/" + p[..^"index.html".Length]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Every_number_leads_to_a_record_and_to_its_source(string address)
    {
        var lost = Lost(Page(address), address).ToArray();
        Assert.True(lost.Length == 0, $"{address}: no way to the source of\n{string.Join('\n', lost)}");
    }

    [Fact]
    public void Each_promise_and_share_names_where_it_was_published()
    {
        var rows = Page("/promises/").QuerySelectorAll("tr[id], section:has(table.shares)").ToArray();
        Assert.True(rows.Length > 10);
        Assert.All(rows, row => Assert.Contains(row.QuerySelectorAll("a"), IsElsewhere));
    }

    [Theory]
    [InlineData("/about/", "/promises/#grant", "400,000 in")]
    [InlineData("/follow-up/", "#log-2023-q1", "1 in")]
    [InlineData("/", "/promises/#validators", "50 in")]
    public void A_number_that_lost_its_link_is_found(string address, string link, string lost)
    {
        var page = RealSite.Built.Page(address.TrimStart('/') + "index.html");
        var links = page.QuerySelectorAll($"main a[href='{link}']").ToArray();
        Assert.NotEmpty(links);
        foreach (var one in links) one.Replace([.. one.ChildNodes]);
        // Other ways to the same number would hide that this one is gone.
        foreach (var other in page.QuerySelectorAll(".figure:not(:has(a)) ~ .figure, .result-list, .teasers, .hero, .figures ~ *").ToArray()) other.Remove();
        Assert.Contains(Lost(page, address), l => l.StartsWith(lost, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Lost(IDocument page, string address) =>
        Numbers(page.QuerySelector("main")!).Where(n => !IsCountedHere(n.Number, n.At) && !IsTraced(n.Number, n.At, address, Steps)).Select(n => $"{n.Number} in “{n.At.TextContent.Trim()}”");

    private static IEnumerable<(string Number, IText At)> Numbers(IElement main) => main.Descendants<IText>()
        .Where(t => t.ParentElement!.Closest(NoStatements) is null)
        .SelectMany(t => Number().Matches(NoFigure().Replace(t.TextContent, " ")).Select(m => (m.Value, t)));

    private static bool IsTraced(string number, IText at, string address, int steps)
    {
        // In a table of counts each cell stands for itself.
        foreach (var near in Neighbourhoods.Take(at.ParentElement!.Closest("table.grid td") is null ? Neighbourhoods.Length : 1).Select(n => at.ParentElement!.Closest(n)).OfType<IElement>().Distinct())
        {
            var links = near.Matches("a") ? [near] : near.QuerySelectorAll("a[href]").ToArray();
            if (links.Any(IsElsewhere)) return true;
            if (links.Any(l => LeadsOn(number, l, address, steps))) return true;
        }

        // A section that ends with its sources.
        if (at.ParentElement!.Closest("section") is { } section && section.QuerySelectorAll(":scope > p:last-child a, :scope > .sources a").Any(IsElsewhere)) return true;

        // A case study as a whole rests on the sources at its end.
        return at.Owner!.QuerySelectorAll("ul.sources a").Any(IsElsewhere) || at.Owner!.QuerySelectorAll(".figure:has(a)").Where(f => Says(f, number)).Any(f => LeadsOn(number, f.QuerySelector("a")!, address, steps));
    }

    // The place where a link ends says the number, too, and leads on to a source.
    private static bool LeadsOn(string number, IElement link, string from, int steps)
    {
        var target = new Uri(new Uri("https://www.ktsoftskills.eu" + from), link.GetAttribute("href")!);
        if (steps == 0 || !RealSite.Built.Files.ContainsKey(target.AbsolutePath.TrimStart('/') + "index.html") || target.AbsolutePath == from && target.Fragment.Length == 0) return false;
        var page = Page(target.AbsolutePath);
        var place = target.Fragment.Length > 1 ? page.GetElementById(target.Fragment[1..])! : page.QuerySelector("main")!;
        return Numbers(place).Any(n => n.Number == number && IsTraced(number, n.At, target.AbsolutePath, steps - 1)) || Says(link, number) && IsCounted(number, place, link.Closest("tr")?.QuerySelector("th")?.TextContent.Trim());
    }

    private static bool IsElsewhere(IElement link) =>
        link.GetAttribute("href") is { } href && href.StartsWith("http", StringComparison.Ordinal);

    private static bool IsCountedHere(string number, IText at) =>
        at.ParentElement!.Closest(".watch-groups h3, #actions > p") is { } count && IsCounted(number, count.ParentElement!);

    private static bool IsCounted(string number, IElement section, string? naming = null) =>
        new[] { "tbody tr", "li", ".state.done" }.Any(s => section.QuerySelectorAll(s).Count(e => naming is null || s != "li" || e.TextContent.Contains(naming)).ToString(System.Globalization.CultureInfo.InvariantCulture) == number);

    private static bool Says(IElement element, string number) => Numbers(element).Any(n => n.Number == number);

    private static IDocument Page(string address)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(address, out var page)) Known[address] = page = RealSite.Built.Page(address.TrimStart('/') + "index.html");
            return page;
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d./:_-])\d+(?:[.,]\d+)*(?![\p{L}\d/_:]|\.\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|Key Action \d|\d+ (?:minutes? to read|entries|entry)|\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?|-Q\d)?\b")]
    private static partial Regex NoFigure();

    [GeneratedRegex(@"^(index\.html|(about|press|promises|results|follow-up|timeline|self-assessment|partners|meetings|news)/([a-z0-9-]+/)?index\.html)$")]
    private static partial Regex AboutTheProject();
}
