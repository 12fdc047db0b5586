using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Views;

namespace KtSite.Pipelines.Redirects;

/// <summary>Old addresses: a page that sends readers on, and <c>_redirects</c> for hosts that read it.</summary>
internal sealed class RedirectsPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var rules = new StringBuilder();
        foreach (var page in site.All<Page>())
        {
            foreach (var from in page.Fields.RedirectFrom)
            {
                if (!from.StartsWith('/') || from.Contains("..") || from.Any(c => char.IsWhiteSpace(c) || c is '\\' or '#' or '?'))
                {
                    build.Problems.Error(Rules.WrongValue, page.Source, $"the old address '{from}' is not a path of the site", "write it as '/post/old-name/'");
                    continue;
                }

                var file = from.EndsWith('/') || Path.HasExtension(from) ? from : from + "/";
                rules.Append(compose.Url.Link(from)).Append(' ').Append(compose.Url.Link(page.Address)).Append(" 301\n");
                yield return frame.Page(file, page.Source, "redirect", page.Section, new PlainPageView(
                    compose.Head(page, [], []) with { NoIndex = true }, page.Title, [], null, compose.Body(Reading.Body.Empty), [], null, null));
            }
        }

        // Hosts that do not know this answer leave the line out and say 404, which is true as well.
        foreach (var gone in site.All<PublishedAddress>().Where(a => a.Gone is not null))
            rules.Append(compose.Url.Link(gone.Address)).Append(' ').Append(compose.Url.Link("/404.html")).Append(" 410\n");
        yield return new TextOutput(OutputPath.Of("/_redirects"), new Location(SiteSettings.Path), rules.ToString());
    }
}
