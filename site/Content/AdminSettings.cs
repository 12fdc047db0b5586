using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>Who keeps the repository, as the editor in the browser calls it.</summary>
public enum AdminBackend
{
    /// <summary>GitHub.</summary>
    Github,

    /// <summary>GitLab, also on a server of one's own.</summary>
    Gitlab,

    /// <summary>Gitea or Forgejo.</summary>
    Gitea,
}

/// <summary>Editing in the browser: <c>admin:</c> of the settings.</summary>
/// <param name="Backend">Who keeps the repository.</param>
/// <param name="Repository">Its owner and name.</param>
/// <param name="Branch">The branch that is written to.</param>
/// <param name="BaseUrl">Address of the service for signing in; null for that of the backend.</param>
/// <param name="AuthEndpoint">Path there; null for the usual one.</param>
/// <param name="ApiRoot">Interface of a server of one's own; null for the public one.</param>
/// <param name="AppId">Id under which the site is registered there, where signing in needs one.</param>
public sealed record AdminSettings(AdminBackend Backend, string Repository, string Branch, string? BaseUrl, string? AuthEndpoint, string? ApiRoot, string? AppId)
{
    /// <summary>Where the editor is.</summary>
    public const string Address = "/admin/";

    // It puts style sheets into the page, packs pictures with WebAssembly, and shows files that it has in memory.
    private string Policy =>
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
        $"img-src 'self' data: blob: {Hosts(Faces)}; media-src 'self' blob:; frame-src blob:; connect-src 'self' data: blob: {Hosts([Api])}; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private string Api => ApiRoot ?? Backend switch
    {
        AdminBackend.Gitlab => "https://gitlab.com",
        AdminBackend.Gitea => "https://gitea.com",
        _ => "https://api.github.com",
    };

    // Pictures of those who have signed in.
    private string[] Faces => Backend switch
    {
        AdminBackend.Gitlab => [Api, "https://secure.gravatar.com"],
        AdminBackend.Gitea => [Api],
        _ => ["https://*.githubusercontent.com"],
    };

    /// <summary>The policy for a meta element of the editor's page.</summary>
    public string PolicyOfPage => HostHeader.InMeta(Policy);

    /// <summary>What the editor needs otherwise than pages: its policy, and the window for signing in.</summary>
    /// <param name="addresses">Pattern of its addresses.</param>
    public IReadOnlyList<HostHeader> Headers(string addresses) =>
        [new(addresses, HostHeader.PolicyName, Policy), new(addresses, HostHeader.OpenerName, "same-origin-allow-popups")];

    internal static AdminSettings Read(FieldReader f)
    {
        var settings = new AdminSettings(
            f.Choice<AdminBackend>("backend", "who keeps the repository; github when nothing is said") ?? AdminBackend.Github,
            f.RequiredText("repo", "owner and name of the repository, such as our-project/website"),
            f.Text("branch", "the branch that is written to; main when nothing is said") ?? "main",
            f.Text("baseUrl", "address of the service for signing in"),
            f.Text("authEndpoint", "path of that service, when it is not the usual one"),
            f.Text("apiRoot", "address of the interface of a server of your own, such as https://git.example.eu/api/v1"),
            f.Text("appId", "id under which the site is registered for signing in at GitLab or Gitea"));
        if (settings.Repository.Length > 0 && settings.Repository.Split('/').Length < 2)
            f.Refuse(Rules.WrongValue, "repo", $"'{settings.Repository}' is not the name of a repository", "write owner and name with a slash between them, such as our-project/website");
        foreach (var (key, address) in new[] { ("baseUrl", settings.BaseUrl), ("apiRoot", settings.ApiRoot) })
        {
            if (address is not null && !IsSafe(address))
                f.Refuse(Rules.WrongValue, key, $"'{address}' is not an address that begins with https", "write the whole address, such as https://auth.example.eu");
        }

        return settings;
    }

    // What stands in a policy must not end its directive.
    private static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private string Hosts(IEnumerable<string> addresses) =>
        string.Join(' ', addresses.Concat(BaseUrl is null ? [] : [BaseUrl]).Select(Origin).Distinct());

    private static string Origin(string address) =>
        address.Contains('*') || !IsSafe(address) ? address : new Uri(address).GetLeftPart(UriPartial.Authority);
}
