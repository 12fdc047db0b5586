using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>A header that the host shall send: <c>headers:</c> of the settings adds, changes or takes away one.</summary>
/// <param name="For">Pattern of addresses, such as <c>/downloads/*</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null takes away what KtSite would say.</param>
public sealed record HostHeader(string For, string Name, string? Value)
{
    /// <summary>Name of the header that says what a page may load.</summary>
    public const string PolicyName = "Content-Security-Policy";

    /// <summary>Name of the header that says which windows a page may talk to.</summary>
    public const string OpenerName = "Cross-Origin-Opener-Policy";

    // Nothing from elsewhere, nothing inline. Structured data is no script, so it needs no permission.
    private const string DefaultPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A meta element may not say these.
    private static readonly string[] OnlyInHeaders = ["frame-ancestors", "report-uri", "report-to", "sandbox"];

    /// <summary>What every page gets unless the settings say otherwise.</summary>
    public static IReadOnlyList<HostHeader> Default { get; } =
    [
        new("/*", PolicyName, DefaultPolicy),
        new("/*", "Referrer-Policy", "strict-origin-when-cross-origin"),
        new("/*", "X-Content-Type-Options", "nosniff"),
        new("/*", "Permissions-Policy", "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("/*", OpenerName, "same-origin"),
    ];

    /// <summary>Whether it is about the same addresses and the same header.</summary>
    public bool Replaces(HostHeader other) => For == other.For && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The policy of all pages for a meta element; empty when there is none.</summary>
    public static string PolicyOfPages(IEnumerable<HostHeader> own)
    {
        var usual = Default[0];
        var policy = own.LastOrDefault(h => h.Replaces(usual)) is { } changed ? changed.Value ?? "" : usual.Value!;
        return InMeta(policy);
    }

    /// <summary>What a meta element may say of a policy.</summary>
    public static string InMeta(string policy)
    {
        var said = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("; ", said.Where(d => !OnlyInHeaders.Contains(d.Split(' ')[0].ToLowerInvariant())));
    }

    internal static HostHeader Read(FieldReader f)
    {
        var path = f.RequiredText("for", "addresses that get it, such as /downloads/*");
        var name = f.RequiredText("name", "name of the header");
        var value = f.Text("value", "its value; without one, the header is not sent");
        if (path.Length > 0 && (!path.StartsWith('/') || path.Any(char.IsWhiteSpace)))
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("for"), $"'{path}' is not a pattern of addresses", "begin with a slash and write no spaces, such as '/*' or '/downloads/*'");
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("name"), $"'{name}' is not the name of a header", "use letters, digits and hyphens, such as 'Cache-Control'");
        if (value?.Any(char.IsControl) == true)
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("value"), "the value of a header is one line", "write it without line breaks; '>-' in YAML folds long ones");
        return new HostHeader(path, name, value);
    }
}
