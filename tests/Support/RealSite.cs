using System.Runtime.CompilerServices;
using AngleSharp.Html.Dom;
using KtSite.Core;

namespace KtSite.Tests.Support;

/// <summary>The site of this repository, built once for all tests that read it.</summary>
internal static class RealSite
{
    public const string Now = "2026-11-24";

    /// <summary>The root of the repository.</summary>
    public static readonly string Root = FindRoot();

    private static readonly Lazy<BuiltSite> Once = new(() => TestSite.Build(SourceTree.Scan(Root), Now, null, false, false, Root));

    internal static BuiltSite Built => Once.Value;

    /// <summary>The site as it would have been built on another day.</summary>
    internal static BuiltSite At(string day) => TestSite.Build(SourceTree.Scan(Root), day, null, false, false, Root);

    internal static IEnumerable<(string Path, IHtmlDocument Page)> Pages() =>
        Built.Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(p => (p, Built.Page(p)));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
