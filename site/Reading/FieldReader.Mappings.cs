using KtSite.Core;

namespace KtSite.Reading;

// Fields that hold fields: each mapping inside gets a reader of its own.
public sealed partial class FieldReader
{
    /// <summary>Tells the schema that a mapping which was just asked for may be a single text, with another field beside it.</summary>
    /// <param name="beside">Key of the other field.</param>
    /// <param name="help">What the other field does.</param>
    internal void OrText(string beside, string help)
    {
        if (!recording) return;
        Own()[^1] = Own()[^1] with { OrText = true };
        Own().Add(new FieldSpec(beside, FieldKind.Text, false, help, [], []));
    }

    /// <summary>A mapping with fields of its own.</summary>
    public T? Map<T>(string key, string help, Func<FieldReader, T> read) where T : class
    {
        if (recording) return Nested(key, FieldKind.Map, help, read);
        return Declare(key, FieldKind.Map, false, help)?.Value switch
        {
            null or YamlText { IsNull: true } => null,
            YamlMap inner => ReadMap(inner, read),
            var other => Wrong<T?>(other, key, "fields of its own, indented below it"),
        };
    }

    /// <summary>A list of mappings with fields of their own.</summary>
    public ValueList<T> Maps<T>(string key, string help, Func<FieldReader, T> read) where T : class
    {
        if (recording)
        {
            Nested(key, FieldKind.Maps, help, read);
            return [];
        }

        switch (Declare(key, FieldKind.Maps, false, help)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return [];
            case YamlList list:
                var items = new List<T>();
                foreach (var item in list.Items)
                {
                    if (item is YamlMap inner) items.Add(ReadMap(inner, read));
                    else Wrong<T?>(item, key, "a list of entries, each with fields of its own");
                }

                return items.ToValueList();
            case var other:
                return Wrong<ValueList<T>>(other, key, "a list of entries, each beginning with '- '", []);
        }
    }

    /// <summary>A mapping from free keys to texts, with their places.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="of">Kinds of records whose ids are the free keys; none when they are free indeed.</param>
    public ValueList<NamedText> Pairs(string key, string help, params ReadOnlySpan<string> of)
    {
        var entry = Declare(key, FieldKind.Free, false, help, of: of);
        switch (entry?.Value)
        {
            case null or YamlText { IsNull: true }:
                return [];
            case YamlMap inner:
                foreach (var wrong in inner.Entries.Where(e => e.Value is not YamlText)) Wrong<string?>(wrong.Value, wrong.Key, "a text");
                return inner.Entries.Where(e => e.Value is YamlText).Select(e => new NamedText(e.Key, ((YamlText)e.Value).Value.Trim(), e.At)).ToValueList();
            case var other:
                return Wrong<ValueList<NamedText>>(other, key, "entries of 'key: text'", []);
        }
    }

    /// <summary>A mapping from free keys to fields of their own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="help">What it does.</param>
    /// <param name="shortFor">The field that a plain text stands for.</param>
    /// <param name="read">Reads the fields of one free key.</param>
    /// <param name="of">Kinds of records whose ids are the free keys.</param>
    public ValueList<T> Records<T>(string key, string help, string shortFor, Func<string, FieldReader, T> read, params ReadOnlySpan<string> of) where T : class
    {
        if (recording)
        {
            Nested(key, FieldKind.Free, help, f => read("", f));
            Own()[^1] = Own()[^1] with { OrText = true, Of = of.ToArray() };
            return [];
        }

        switch (Declare(key, FieldKind.Free, false, help)?.Value)
        {
            case null or YamlText { IsNull: true }:
                return [];
            case YamlMap inner:
                var records = new List<T>();
                foreach (var entry in inner.Entries)
                {
                    switch (entry.Value)
                    {
                        case YamlMap fieldsOfOne:
                            records.Add(ReadMap(fieldsOfOne with { At = entry.At }, f => read(entry.Key, f)));
                            break;
                        case YamlText text:
                            records.Add(ReadMap(new YamlMap(entry.At, [new YamlEntry(shortFor, entry.At, text)]), f => read(entry.Key, f)));
                            break;
                        default:
                            Wrong<T?>(entry.Value, entry.Key, "a text, or fields indented below it");
                            break;
                    }
                }

                return records.ToValueList();
            case var other:
                return Wrong<ValueList<T>>(other, key, "entries of 'key: text', or fields below each key", []);
        }
    }

    private T ReadMap<T>(YamlMap inner, Func<FieldReader, T> read)
    {
        var reader = new FieldReader(inner, problems);
        var value = read(reader);
        reader.Finish();
        return value;
    }

    private T Nested<T>(string key, FieldKind kind, string help, Func<FieldReader, T> read)
    {
        var inner = new FieldReader(map, new DiagnosticBag(), recording: true);
        var value = read(inner);
        Own().Add(new FieldSpec(key, kind, false, help, [], inner.Fields));
        return value;
    }
}
