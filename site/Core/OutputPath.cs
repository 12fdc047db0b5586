namespace KtSite.Core;

/// <summary>A file below the output folder: relative, forward slashes, never outside the folder.</summary>
public readonly record struct OutputPath
{
    private OutputPath(string value, string address) => (Value, Address) = (value, address);

    private const string Index = "index.html";

    /// <summary>For example <c>news/a-bridge/index.html</c>.</summary>
    public string Value { get; }

    /// <summary>The file of an address: <c>/news/</c> is <c>news/index.html</c>, <c>/feed.xml</c> is <c>feed.xml</c>.</summary>
    /// <exception cref="ArgumentException">The address does not begin with a slash or leaves the site.</exception>
    public static OutputPath Of(string address)
    {
        if (!address.StartsWith('/') || address.Contains('\\') || (address.Contains("..", StringComparison.Ordinal) && address.Split('/').Contains("..")))
            throw new ArgumentException($"'{address}' is not an address of the site", nameof(address));
        var path = address[1..];
        if (path.Length == 0 || path.EndsWith('/')) return new OutputPath(path + Index, address);
        return new OutputPath(path, path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? address[..^Index.Length] : address);
    }

    /// <summary>The address of this file, the reverse of <see cref="Of"/>.</summary>
    public string Address { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
