using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>
/// The configuration of the editor in the browser, from what the readers ask for: a collection for each folder of texts, a file for each list. Written
/// as JSON, which is YAML as well.
/// </summary>
/// <param name="settings">The site.</param>
/// <param name="admin">Where its repository is.</param>
/// <param name="ids">What fields may name.</param>
/// <param name="sources">The site's files.</param>
internal sealed class AdminConfig(SiteSettings settings, AdminSettings admin, KnownIds ids, SourceTree sources)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AdminFields fields = new(ids, settings.Languages.Count == 1);

    /// <summary>Its text.</summary>
    public string Write()
    {
        var types = ContentType.All(settings);
        var config = new JsonObject
        {
            ["app_title"] = settings.Name,
            ["site_url"] = settings.Url.Absolute("/"),
            ["backend"] = Backend(),
            // Where nothing else is said; files of texts lie beside them.
            ["media_folder"] = "input/files",
            ["public_folder"] = "/files",
            ["slug"] = new JsonObject { ["encoding"] = "ascii", ["clean_accents"] = true, ["timezone"] = "local" },
            ["output"] = new JsonObject { ["omit_empty_optional_fields"] = true },
            ["collections"] = new JsonArray([.. NewType.All.Where(t => t.List is null).SelectMany(t => Folders(t, types)), .. Lists(types)]),
        };
        return config.ToJsonString(Readable) + "\n";
    }

    private JsonObject Backend()
    {
        var backend = new JsonObject { ["name"] = FieldReader.WordOf(admin.Backend), ["repo"] = admin.Repository, ["branch"] = admin.Branch };
        if (admin.BaseUrl is not null) backend["base_url"] = admin.BaseUrl;
        if (admin.AuthEndpoint is not null) backend["auth_endpoint"] = admin.AuthEndpoint;
        if (admin.ApiRoot is not null) backend["api_root"] = admin.ApiRoot;
        // Without a service to sign in with, that button would lead nowhere.
        if ((admin.Backend == AdminBackend.Github ? admin.BaseUrl : admin.AppId) is null) backend["auth_methods"] = new JsonArray("token");
        if (admin.AppId is null) return backend;
        backend["app_id"] = admin.AppId;
        // The way for sites without a server, where there is one.
        if (admin.Backend == AdminBackend.Gitlab) backend["auth_type"] = "pkce";
        return backend;
    }

    // The editor knows no folders within folders, so each is a collection.
    private IEnumerable<JsonNode> Folders(NewType kind, IReadOnlyList<ContentType> types)
    {
        var type = types.Single(t => t.Name == kind.Type);
        var root = FolderOf(kind.PathFor("x", "x"));
        var below = sources.Match(type.Files).Select(f => FolderOf(f.Path)).Where(f => f.StartsWith(root + "/", StringComparison.Ordinal));
        return below.Prepend(root).Distinct().Order(StringComparer.Ordinal).Select(folder => Folder(folder, kind, type, types));
    }

    private JsonObject Folder(string folder, NewType kind, ContentType type, IReadOnlyList<ContentType> types)
    {
        var label = folder[(folder.IndexOf('/') + 1)..];
        var collection = new JsonObject
        {
            ["name"] = label.Replace('/', '-'),
            ["label"] = label,
            ["folder"] = folder,
            ["extension"] = type.HasFrontMatter ? "md" : "yml",
            ["format"] = type.HasFrontMatter ? "yaml-frontmatter" : "yaml",
            ["identifier_field"] = kind.TitleKey,
            ["slug"] = kind.IsDated ? "{{year}}-{{month}}-{{day}}-{{slug}}" : "{{slug}}",
            // Beside the text.
            ["media_folder"] = "",
            ["public_folder"] = "",
            ["fields"] = WithBody(type, fields.Of(type.Fields.Where(f => !IsShort(f, folder)))),
        };
        if (types.FirstOrDefault(t => t.Name == "index") is { } index && sources.Find(folder + "/_index.md") is not null)
            collection["index_file"] = new JsonObject { ["name"] = "_index", ["fields"] = WithBody(index, fields.Of(index.Fields)) };
        return collection;
    }

    // The form of a mapping would drop a single text that stands in its place: "image: photo.jpg".
    private bool IsShort(FieldSpec field, string folder) =>
        field.OrText && sources.Match(folder + "/*.*").Any(f => Path.GetExtension(f.Path) is ".md" or ".yml" && Regex.IsMatch(f.Text, $@"^{field.Key}:[ \t]*[^\s{{#]", RegexOptions.Multiline | RegexOptions.IgnoreCase));

    private static JsonArray WithBody(ContentType type, JsonArray written)
    {
        if (!type.HasFrontMatter) return written;
        var body = AdminFields.Markdown("body", "the text, in Markdown; headings begin with ##");
        // After what must be there and the summary; before what few need.
        var place = written.TakeWhile(f => (bool)f!["required"]! || (string?)f["name"] == "summary").Count();
        written.Insert(place, body);
        return written;
    }

    private IEnumerable<JsonNode> Lists(IReadOnlyList<ContentType> types)
    {
        var files = from name in NewType.All.Where(t => t.List is not null).Select(t => t.Type).Distinct()
                    let type = types.Single(t => t.Name == name)
                    where sources.Find(type.Files) is not null && type.Fields.All(fields.CanSay)
                    select (JsonNode)new JsonObject
                    {
                        ["name"] = type.Name,
                        ["label"] = type.Name,
                        ["file"] = type.Files,
                        ["format"] = "yaml",
                        ["fields"] = fields.Of(type.Fields),
                    };
        var all = files.ToArray();
        if (all.Length > 0) yield return new JsonObject { ["name"] = "data", ["label"] = "data", ["files"] = new JsonArray(all) };
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];
}
