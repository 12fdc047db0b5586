using System.Text;

namespace KtSite.Checks;

/// <summary>What a written page contains, as far as the rules ask.</summary>
internal sealed record PageFacts(
    string? Language,
    string? Title,
    PlaceNames Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<FoundLink> Links,
    IReadOnlyList<int> Headings,
    int PicturesWithoutAlt,
    IReadOnlyList<string> PictureTexts,
    bool IsRedirect);

/// <summary>
/// Reads written HTML from tag to tag. No tree is made of it: the rules ask for tags and attributes in the order in which they stand. One a worker, for one
/// page after the other.
/// </summary>
internal sealed class PageInspector
{
    private readonly LinkPool pool;
    private readonly SoundLinks? sound;
    private readonly PlaceNames.Collector ids = new();
    private readonly List<string> repeated = [];
    private readonly List<FoundLink> links = [];
    private readonly List<int> headings = [];
    private readonly List<string> pictureTexts = [];
    private string? language;
    private string? title;
    private int withoutAlt;
    private bool isRedirect;

    /// <param name="pool">Knows the links of other pages.</param>
    /// <param name="sound">Links of which it tells are left out; null keeps all.</param>
    public PageInspector(LinkPool pool, SoundLinks? sound = null) => (this.pool, this.sound) = (pool, sound);

    /// <summary>What a page contains.</summary>
    /// <param name="html">The page in UTF-8.</param>
    public PageFacts Inspect(ReadOnlySpan<byte> html)
    {
        (language, title, withoutAlt, isRedirect) = (null, null, 0, false);
        repeated.Clear();
        links.Clear();
        headings.Clear();
        pictureTexts.Clear();
        Read(html);
        var places = ids.End();
        if (sound is not null) DropPlacesOfThisPage(places);
        return new PageFacts(language, title, places, repeated.ToArray(), links.ToArray(), headings.ToArray(), withoutAlt, pictureTexts.ToArray(), isRedirect);
    }

    private void Read(ReadOnlySpan<byte> html)
    {
        var scanner = new HtmlScanner(html);
        var (isInTitle, templates) = (false, 0);
        while (scanner.MoveNext())
        {
            switch (scanner.Part)
            {
                case HtmlPart.Text when isInTitle: title += LinkPool.Decode(scanner.Value); break;
                case HtmlPart.EndTag:
                    isInTitle = false;
                    if (templates > 0 && scanner.Is("template"u8)) templates--;
                    break;
                case HtmlPart.StartTag:
                    isInTitle = title is null && scanner.Is("title"u8);
                    var isTemplate = scanner.Is("template"u8);
                    // What a template holds is no part of the page until a script puts it there.
                    if (templates == 0) Open(ref scanner);
                    if (isTemplate) templates++;
                    break;
            }
        }
    }

    private void Open(ref HtmlScanner scanner)
    {
        var tag = scanner.Value;
        if (tag.Length == 2 && (tag[0] | 0x20) == 'h' && tag[1] is >= (byte)'1' and <= (byte)'6') headings.Add(tag[1] - '0');
        var isPicture = scanner.Is("img"u8);
        var isLink = scanner.Is("link"u8);
        var isAnchor = scanner.Is("a"u8);
        var isForm = scanner.Is("form"u8);
        var isPlain = !isLink && !isAnchor && !isForm;
        ReadOnlySpan<byte> href = default;
        ReadOnlySpan<byte> rel = default;
        string? alt = null;
        while (scanner.NextAttribute(out var name, out var value))
        {
            switch (name.Length)
            {
                case 2 when Ascii.EqualsIgnoreCase(name, "id"u8) && value.Length > 0: AddId(value); break;
                case 3 when isPlain && Ascii.EqualsIgnoreCase(name, "src"u8): Add(value, true); break;
                case 3 when isLink && Ascii.EqualsIgnoreCase(name, "rel"u8): rel = value; break;
                case 3 when isPicture && Ascii.EqualsIgnoreCase(name, "alt"u8): alt = pool.Name(value); break;
                case 4 when Ascii.EqualsIgnoreCase(name, "href"u8): href = value; break;
                case 4 when language is null && Ascii.EqualsIgnoreCase(name, "lang"u8) && Ascii.EqualsIgnoreCase(tag, "html"u8): language = LinkPool.Decode(value); break;
                case 6 when isForm && Ascii.EqualsIgnoreCase(name, "action"u8): Add(value, false); break;
                case 6 when isPlain && Ascii.EqualsIgnoreCase(name, "srcset"u8): AddSet(value); break;
                case 10 when Ascii.EqualsIgnoreCase(name, "http-equiv"u8) && Ascii.EqualsIgnoreCase(value, "refresh"u8) && Ascii.EqualsIgnoreCase(tag, "meta"u8): isRedirect = true; break;
            }
        }

        if (isAnchor) Add(href, false);
        else if (isLink) Add(href, !(rel.SequenceEqual("canonical"u8) || rel.SequenceEqual("alternate"u8) || rel.SequenceEqual("prev"u8) || rel.SequenceEqual("next"u8)));
        if (!isPicture) return;
        if (alt is null) withoutAlt++;
        else if (alt.Length > 0) pictureTexts.Add(alt);
    }

    // What goes to a place that is there is sound.
    private void DropPlacesOfThisPage(PlaceNames places) =>
        links.RemoveAll(l => l is { IsRequest: false, Target: ['#', _, ..] } && places.Contains(l.Target.AsSpan(1)));

    private void AddId(ReadOnlySpan<byte> value)
    {
        var decoded = value.Contains((byte)'&') ? LinkPool.Decode(value) : null;
        if (!ids.Add(value, decoded)) repeated.Add(decoded ?? LinkPool.Decode(value));
    }

    // Our addresses hold no commas.
    private void AddSet(ReadOnlySpan<byte> set)
    {
        foreach (var candidate in LinkPool.Decode(set).Split(',', StringSplitOptions.TrimEntries)) Add(Encoding.UTF8.GetBytes(candidate.Split(' ')[0]), true);
    }

    private void Add(ReadOnlySpan<byte> target, bool isRequest)
    {
        if (target.Length > 0 && sound?.Contain(target, isRequest) != true) links.Add(pool.Link(target, isRequest));
    }
}
