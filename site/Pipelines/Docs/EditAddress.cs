namespace KtSite.Pipelines.Docs;

/// <summary>Where a file can be changed on the web page of its repository.</summary>
internal static class EditAddress
{
    private const string UsualBranch = "main";

    /// <summary>The address, or null without a repository or on a host whose addresses are not known.</summary>
    /// <param name="repository">Address of the repository; with <c>/tree/branch</c> at its end when the branch is not <c>main</c>.</param>
    /// <param name="file">Path of the file in the repository.</param>
    public static string? Of(string? repository, string file)
    {
        if (!Uri.TryCreate(repository, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) return null;
        var (root, branch) = Split(uri.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        if (root.EndsWith(".git", StringComparison.Ordinal)) root = root[..^4];
        var verb = uri.Host switch
        {
            "github.com" => "edit",
            var host when host.Contains("gitlab", StringComparison.Ordinal) => "-/edit",
            var host when host is "codeberg.org" || host.Contains("gitea", StringComparison.Ordinal) || host.Contains("forgejo", StringComparison.Ordinal) => "_edit",
            _ => null,
        };
        return verb is null ? null : $"{root}/{verb}/{branch}/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}";
    }

    private static (string Root, string Branch) Split(string address)
    {
        foreach (var mark in (string[])["/-/tree/", "/tree/", "/src/branch/"])
        {
            if (address.IndexOf(mark, StringComparison.Ordinal) is var at and > 0) return (address[..at], address[(at + mark.Length)..]);
        }

        return (address, UsualBranch);
    }
}
