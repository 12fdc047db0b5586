using KtSite.Content;
using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>Where the site explains messages, when it carries the manual.</summary>
/// <param name="Folder">Address of the folder that has a page for each code; null when the site has none.</param>
internal sealed record MessageManual(string? Folder)
{
    /// <summary>No manual.</summary>
    public static readonly MessageManual None = new((string?)null);

    private const string Address = "/docs/reference/messages/";

    /// <summary>The manual of a site.</summary>
    public static MessageManual Of(SourceTree sources, SiteSettings settings) =>
        sources.Find("input" + Address + "index.md") is null ? None : new MessageManual(settings.Url.Absolute(Address));

    /// <summary>The page of a code, or null.</summary>
    public string? PageOf(string code) => Folder is null ? null : $"{Folder}{code.ToLowerInvariant()}/";
}
