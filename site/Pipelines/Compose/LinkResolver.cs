using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Fills the gaps of bodies with the addresses of the finished site.</summary>
internal sealed class LinkResolver
{
    // In characters; longer ones take longer to be found.
    private const int LongestPath = 256;

    private static readonly string[] OutsideSchemes = ["https:", "http:", "mailto:", "tel:"];

    private readonly Site site;
    private readonly SiteUrl url;
    private readonly DiagnosticBag problems;

    public LinkResolver(Site site, SiteUrl url, DiagnosticBag problems)
    {
        (this.site, this.url, this.problems) = (site, url, problems);
        Pictures = new Pictures(site, this, problems);
    }

    /// <summary>The pictures that authors name.</summary>
    public Pictures Pictures { get; }

    /// <summary>Reports every link of a text that goes to nothing, and every picture that is none.</summary>
    public void Check(Body body)
    {
        foreach (var slot in body.Slots)
        {
            if (slot.Kind == SlotKind.Picture) Pictures.In(slot, url.Link, false);
            else Fill(slot, address => address);
        }
    }

    /// <summary>A text with addresses for links within the site.</summary>
    /// <param name="body">The text.</param>
    /// <param name="first">Whether its first picture is the first of the page.</param>
    public BodyView Resolve(Body body, bool first) => new(body, body.Slots.Map(s => Fill(s, url.Link))) { Pictures = PicturesOf(body, url.Link, first) };

    /// <summary>A text with absolute addresses, resolved against the item's own page: for feeds.</summary>
    /// <param name="body">The text.</param>
    /// <param name="page">Address of the page that the text stands on.</param>
    public BodyView ResolveAbsolute(Body body, string page) => new(
        body,
        body.Slots.Map(s => Fill(s, url.Absolute) is ['#', ..] fragment ? url.Absolute(page) + fragment : Fill(s, url.Absolute)))
    {
        Pictures = PicturesOf(body, url.Absolute, first: false),
    };

    /// <summary>The address that an author's target stands for, or null, with a problem, when there is none.</summary>
    /// <param name="target">As the author wrote it.</param>
    /// <param name="at">Where.</param>
    /// <param name="link">Turns an address of the site into what is written.</param>
    public string? Find(string target, Location at, Func<string, string> link)
    {
        if (target.StartsWith('#') || IsOutside(target)) return target;
        var (path, fragment) = Split(target);
        if (path.StartsWith("xref:", StringComparison.Ordinal)) return ById(path["xref:".Length..], fragment, at, link);
        if (path.StartsWith('/')) return link(path) + fragment;
        if (path.Contains(':'))
        {
            problems.Error(Rules.DeadLink, at, $"the link '{target}' has a scheme that is not allowed", "use https:, mailto:, tel:, xref: or a path");
            return null;
        }

        return BySource(path, fragment, target, at, link);
    }

    private static bool IsOutside(string target)
    {
        foreach (var scheme in OutsideSchemes)
        {
            if (target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private ValueList<ImageView> PicturesOf(Body body, Func<string, string> link, bool first)
    {
        List<ImageView>? pictures = null;
        for (var i = 0; i < body.Slots.Count; i++)
        {
            if (body.Slots[i].Kind == SlotKind.Picture) (pictures ??= []).Add(Pictures.In(body.Slots[i], link, first && pictures.Count == 0));
        }

        return pictures is null ? [] : [.. pictures];
    }

    private string Fill(Slot slot, Func<string, string> link) =>
        slot.Kind != SlotKind.Link ? slot.Target : IsHeldBack(slot) ? "" : Find(slot.Target, slot.At, link) ?? slot.Target;

    // A link to what is not there yet, or no more, is words until it is.
    private bool IsHeldBack(Slot slot)
    {
        if (site.HeldBack.All.Count == 0) return false;
        var path = Split(slot.Target).Path;
        var held = path switch
        {
            ['/', ..] => site.HeldBack.ByAddress(path),
            ['x', 'r', 'e', 'f', ':', .. var id] => site.HeldBack.ById(id),
            _ => Combine(slot.At.File, Uri.UnescapeDataString(path)) is { } source && site.Addresses.BySource(source) is null ? site.HeldBack.BySource(source) : null,
        };
        if (held is null) return false;
        if (held.Reason == HoldReason.Draft) problems.Warning(Rules.LinkHeldBack, slot.At, $"the link '{slot.Target}' goes to a draft, so it is plain text", $"publish {held.At.File}, or take the link out");
        return true;
    }

    private string? ById(string id, string fragment, Location at, Func<string, string> link)
    {
        if (site.Addresses.ById(id) is { } known) return link(known.Address) + (known.Address.Contains('#') ? "" : fragment);
        if (site.Unreadable.Count > 0) return link("/");
        problems.Error(Rules.DeadLink, at, $"the link 'xref:{id}' goes to nothing{Suggestion.Phrase(id, site.Addresses.Ids)}", "use the id of a published item");
        return null;
    }

    private string? BySource(string path, string fragment, string target, Location at, Func<string, string> link)
    {
        if (Beside(at.File, path) is { } beside) return link(beside.Address) + fragment;
        var source = Combine(at.File, Uri.UnescapeDataString(path));
        if (source is not null && site.Addresses.BySource(source) is { } known) return link(known.Address) + fragment;
        if (source is not null && site.Unreadable.Contains(source)) return link("/");
        var files = site.Addresses.Files.ToArray();
        if (source is not null && files.FirstOrDefault(f => f.Equals(source, StringComparison.OrdinalIgnoreCase)) is { } sameName)
        {
            // The wrong capitals may stand in the folder as well as in the file; what is written is mended from its end.
            var right = sameName[^Math.Min(sameName.Length, path.TrimStart('.', '/').Length)..];
            problems.Error(Rules.CaseDiffers, at, $"the link '{target}' differs in capitals from the file '{sameName}'", $"write '{path[..(path.Length - Math.Min(right.Length, path.Length))]}{right}{fragment}': most hosts tell capitals from small letters");
            return null;
        }

        var near = Suggestion.For(source ?? path, files);
        problems.Error(
            Rules.DeadLink,
            at,
            $"the link '{target}' goes to nothing{(near is null ? "" : $"; did you mean '{near}'?")}",
            "write the path of a published file, beginning at the folder of this one, or a site path such as '/news/'");
        return null;
    }

    // Most links go to a file of the same folder, by its plain name.
    private IAddressed? Beside(string file, string name)
    {
        var folder = file.AsSpan(0, file.LastIndexOf('/') + 1);
        if (name.AsSpan().ContainsAny('/', '%') || name is "" or "." or ".." || folder.Length + name.Length > LongestPath) return null;
        Span<char> path = stackalloc char[LongestPath];
        folder.CopyTo(path);
        name.CopyTo(path[folder.Length..]);
        return site.Addresses.BySource(path[..(folder.Length + name.Length)]);
    }

    private static (string Path, string Fragment) Split(string target) =>
        target.IndexOf('#') is var hash and >= 0 ? (target[..hash], target[hash..]) : (target, "");

    // The path below the root, or null when it leaves the site.
    private static string? Combine(string file, string relative)
    {
        var parts = file.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
