using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;
using NUglify;
using NUglify.JavaScript;

namespace KtSite.Rendering;

/// <summary>A place of an asset that names another one.</summary>
/// <param name="At">Where the name begins.</param>
/// <param name="Written">The name as written.</param>
/// <param name="Path">The path below the theme that it means.</param>
internal sealed record AssetReference(int At, string Written, string Path);

/// <summary>An asset, minified, whose references still carry the names of the theme.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">The minified text of a style sheet or script; null for everything else.</param>
/// <param name="Hash">Hash of what will be published, without the names of what it refers to.</param>
/// <param name="References">What it refers to, in order.</param>
internal sealed partial record AssetDraft(ThemeFile File, string? Text, string Hash, IReadOnlyList<AssetReference> References)
{
    /// <summary>Reads and minifies an asset. What the minifier does not understand is published as it is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes what the minifier does not understand.</param>
    /// <param name="kept">What was minified before.</param>
    public static AssetDraft Read(ThemeFile file, DiagnosticBag problems, KeptResults kept)
    {
        var (minify, references) = Path.GetExtension(file.Path) switch
        {
            ".css" => ((Func<string, UglifyResult>?)(text => Uglify.Css(text, file.Path)), StyleReference()),
            ".js" or ".mjs" => (text => Uglify.Js(text, file.Path, SettingsFor(text)), ScriptReference()),
            _ => (null, null),
        };
        if (minify is null) return new AssetDraft(file, null, file.Hash, []);
        var key = Digest.Of("minified", file.Path, file.Hash);
        if (kept.Find(key)?.TryRead() is { } known) return Of(file, Encoding.UTF8.GetString(known.Span), references!);
        var minified = minify(file.Text);
        // Severity 0 is a file that cannot be read; everything milder is an opinion.
        var refused = minified.Errors.Find(e => e.IsError && e.Severity == 0);
        if (refused is not null)
            problems.Add(new Diagnostic(Rules.NotMinified, Severity.Note, new Location(file.Origin, refused.StartLine, refused.StartColumn), $"the minifier does not understand this: {refused.Message}; the file is published as it is", "mend it if it is wrong"));
        // What was not understood is to be told again.
        else kept.Keep(key, Encoding.UTF8.GetBytes(minified.Code));
        return Of(file, refused is null ? minified.Code : file.Text, references!);
    }

    private static AssetDraft Of(ThemeFile file, string text, Regex references) =>
        new(file, text, Digest.Of(text).ToString(), [.. FindReferences(file.Path, text, references)]);

    /// <summary>The bytes to be published.</summary>
    /// <param name="nameOf">The published path for a path of the theme, or null.</param>
    public ReadOnlyMemory<byte> Write(Func<string, string?> nameOf)
    {
        if (Text is null) return File.Bytes;
        var written = new StringBuilder();
        var done = 0;
        foreach (var reference in References)
        {
            if (nameOf(reference.Path) is not { } name) continue;
            written.Append(Text, done, reference.At - done).Append(Directory(reference.Written)).Append(Path.GetFileName(name));
            written.Append(Split(reference.Written).Query);
            done = reference.At + reference.Written.Length;
        }

        return Encoding.UTF8.GetBytes(written.Append(Text, done, Text.Length - done).ToString());
    }

    private static CodeSettings SettingsFor(string text) =>
        new() { SourceMode = ModuleSyntax().IsMatch(text) ? JavaScriptSourceMode.Module : JavaScriptSourceMode.Program };

    private static IEnumerable<AssetReference> FindReferences(string path, string text, Regex pattern)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var written = match.Groups["ref"];
            var bare = Split(written.Value).Bare;
            // Anything with a scheme, from the root, or only a fragment is none of ours.
            if (bare.Length == 0 || bare[0] == '/' || bare.Contains(':')) continue;
            var resolved = new Uri(new Uri("theme:/" + path), bare).AbsolutePath.TrimStart('/');
            yield return new AssetReference(written.Index, written.Value, Uri.UnescapeDataString(resolved));
        }
    }

    private static string Directory(string written)
    {
        var bare = Split(written).Bare;
        return bare[..(bare.LastIndexOf('/') + 1)];
    }

    private static (string Bare, string Query) Split(string written)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (written, "") : (written[..end], written[end..]);
    }

    [GeneratedRegex("""(?:\burl\(\s*|@import\s*(?=["']))(?<quote>["']?)(?<ref>[^"'()\s;]+)\k<quote>""")]
    private static partial Regex StyleReference();

    // import … from, import, import(), export … from, new URL(…, import.meta.url); other strings may say what they like.
    [GeneratedRegex("""(?:\b(?:from|import)\s*\(?\s*|\bnew\s+URL\(\s*)(?<quote>["'`])(?<ref>\.{1,2}/[^"'`]+)\k<quote>""")]
    private static partial Regex ScriptReference();

    [GeneratedRegex(@"^\s*(?:import\b|export\b)|\bimport\.meta\b", RegexOptions.Multiline)]
    private static partial Regex ModuleSyntax();
}
