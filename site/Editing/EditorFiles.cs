using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KtSite.Content;

namespace KtSite.Editing;

/// <summary>A file that helps an editor, below the root of the site.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsMade">Whether it is made anew each time; else it is the people's once it is there.</param>
internal sealed record EditorFile(string Path, string Text, bool IsMade);

/// <summary>The folder <c>.vscode</c> of a site: what makes VS Code, and editors that share its YAML language server, complete and check as one types.</summary>
internal static class EditorFiles
{
    /// <summary>Where the schemas stand.</summary>
    public const string Folder = ".vscode/schemas/";

    private const string SettingsPath = ".vscode/settings.json";
    private const string Schemas = "yaml.schemas";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All files.</summary>
    /// <param name="settings">The site.</param>
    /// <param name="ids">The ids that it has.</param>
    /// <param name="program">How the program is called there: <c>ktsite</c>, or <c>dotnet run --</c> in its own repository.</param>
    public static IReadOnlyList<EditorFile> All(SiteSettings settings, KnownIds ids, string program)
    {
        var types = ContentType.All(settings);
        var writer = new SchemaWriter(ids, settings.Languages);
        return
        [
            .. types.Select(t => new EditorFile(PathOf(t), writer.Write(t), IsMade: true)),
            new(".vscode/ktsite.code-snippets", new EditorSnippets(ids).Write(types), IsMade: true),
            new(SettingsPath, Settings(types), IsMade: false),
            new(".vscode/extensions.json", Json(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") }), IsMade: false),
            new(".vscode/tasks.json", Tasks(program), IsMade: false),
        ];
    }

    /// <summary>
    /// The text that a file should have where people have one already: their own, with the schemas that it does not name yet. Null where it
    /// cannot be known, since comments would be lost.
    /// </summary>
    public static string? Joined(EditorFile file, string own)
    {
        if (file.IsMade) return file.Text;
        if (file.Path != SettingsPath) return own;
        try
        {
            var settings = (JsonNode.Parse(own) ?? new JsonObject()).AsObject();
            var named = settings[Schemas]?.AsObject() ?? [];
            var missing = JsonNode.Parse(file.Text)![Schemas]!.AsObject().Where(s => !named.ContainsKey(s.Key)).ToArray();
            if (missing.Length == 0) return own;
            foreach (var (schema, files) in missing) named[schema] = files!.DeepClone();
            if (!settings.ContainsKey(Schemas)) settings[Schemas] = named;
            return Json(settings);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same text without ids of records: they change with the content, and an editor without the newest ones only offers less.</summary>
    public static string WithoutIds(EditorFile file, string text)
    {
        if (!file.IsMade) return text;
        if (!file.Path.StartsWith(Folder, StringComparison.Ordinal)) return "";
        try
        {
            var schema = JsonNode.Parse(text);
            Strip(schema);
            return schema?.ToJsonString() ?? "";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["examples"] is JsonArray) map.Remove("examples");
                // Free keys that are ids of records.
                if (map["additionalProperties"] is JsonObject) map.Remove("properties");
                foreach (var (_, value) in map) Strip(value);
                break;
            case JsonArray list:
                foreach (var item in list) Strip(item);
                break;
        }
    }

    private static string PathOf(ContentType type) => $"{Folder}{type.Name}.json";

    private static string Settings(IReadOnlyList<ContentType> types)
    {
        var schemas = new JsonObject();
        foreach (var type in types.Where(t => !t.HasFrontMatter)) schemas["./" + PathOf(type)] = "/" + type.Files;
        return Json(new JsonObject
        {
            [Schemas] = schemas,
            ["yaml.schemaStore.enable"] = false,
            ["yaml.format.enable"] = false,
            // Snippets are what completes front matter; words of the text would bury them.
            ["[markdown]"] = new JsonObject
            {
                ["editor.quickSuggestions"] = new JsonObject { ["other"] = "on", ["comments"] = "off", ["strings"] = "on" },
                ["editor.wordBasedSuggestions"] = "off",
                ["editor.wordWrap"] = "on",
            },
            ["files.insertFinalNewline"] = true,
        });
    }

    // The check in a window of VS Code: each message is underlined in its file, Markdown too.
    private static string Tasks(string program) => Json(new JsonObject
    {
        ["version"] = "2.0.0",
        ["tasks"] = new JsonArray(
            new JsonObject
            {
                ["label"] = "Check the site",
                ["type"] = "shell",
                ["command"] = $"{program} check --no-color",
                ["group"] = new JsonObject { ["kind"] = "build", ["isDefault"] = true },
                ["presentation"] = new JsonObject { ["reveal"] = "silent", ["clear"] = true },
                ["problemMatcher"] = new JsonObject
                {
                    ["owner"] = "ktsite",
                    ["fileLocation"] = new JsonArray("relative", "${workspaceFolder}"),
                    ["pattern"] = new JsonObject
                    {
                        ["regexp"] = @"^(.+?):(\d+):(\d+): (error|warning|note) (KT\d{4}): (.*)$",
                        ["file"] = 1,
                        ["line"] = 2,
                        ["column"] = 3,
                        ["severity"] = 4,
                        ["code"] = 5,
                        ["message"] = 6,
                    },
                },
            },
            new JsonObject
            {
                ["label"] = "Preview the site",
                ["type"] = "shell",
                ["command"] = $"{program} preview --no-color",
                ["isBackground"] = true,
                ["problemMatcher"] = new JsonArray(),
            }),
    });

    private static string Json(JsonObject value) => value.ToJsonString(Readable) + "\n";
}
