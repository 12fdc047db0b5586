namespace KtSite.Content;

/// <summary>The web address of the site, and from it every address that is written.</summary>
public sealed record SiteUrl
{
    /// <summary>An address such as <c>https://host/project/</c>.</summary>
    /// <exception cref="ArgumentException">Not an absolute web address, or one with query or fragment.</exception>
    public SiteUrl(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length + uri.Fragment.Length > 0)
            throw new ArgumentException($"'{address}' is not a web address such as https://www.example.eu/", nameof(address));
        Origin = uri.GetLeftPart(UriPartial.Authority);
        BasePath = uri.AbsolutePath.TrimEnd('/');
        Host = uri.Host;
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; }

    /// <summary>What stands before every address of the site: empty, or <c>/project</c>.</summary>
    public string BasePath { get; }

    /// <summary>The host name.</summary>
    public string Host { get; }

    /// <summary>For links within the site: works under any base path.</summary>
    public string Link(string address) => BasePath + address;

    /// <summary>For feeds, cards and everything read elsewhere.</summary>
    public string Absolute(string address) => Origin + BasePath + address;
}
