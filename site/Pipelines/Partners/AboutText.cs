using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Partners;

/// <summary>Writes what partners can say of the project on their own sites: its name, what it does, and all that the funder wants to be said.</summary>
internal static class AboutText
{
    /// <summary>The text, from the settings alone.</summary>
    public static AboutView Of(Composer compose, SiteView site)
    {
        var address = compose.Url.Absolute("/");
        var title = $"{site.Name}: {site.FullTitle}";
        var programme = string.Join(", ", new[] { site.Programme, site.Action }.OfType<string>());
        var facts = string.Join(" · ", new[] { programme, site.Period }.Where(f => !string.IsNullOrEmpty(f)));
        string?[] html =
        [
            $"<h2>{Text(title)}</h2>",
            $"<p>{Text(site.Description)}</p>",
            facts.Length > 0 ? $"<p>{Text(facts)}</p>" : null,
            $"<p><a href=\"{Text(address)}\">{Text(address)}</a></p>",
            site.Funding is { } f ? $"<p lang=\"{f.StatementLanguage}\"><img src=\"{{emblem}}\" alt=\"{Text(f.EmblemAlt)}\" width=\"90\" height=\"60\"> {Text(f.Statement)}</p>" : null,
            site.Funding is { } d ? $"<p lang=\"{d.DisclaimerLanguage}\">{Text(d.Disclaimer)}</p>" : null,
        ];
        string?[] plain = [title, site.Description, facts.Length > 0 ? facts : null, address, site.Funding?.Statement, site.Funding?.Disclaimer];
        return new AboutView(string.Join('\n', html.OfType<string>()), string.Join("\n\n", plain.OfType<string>()), address[..^compose.Url.Link("/").Length]);
    }

    private static string Text(string text) => HtmlText.Escape(text);
}
