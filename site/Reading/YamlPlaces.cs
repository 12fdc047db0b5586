using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KtSite.Reading;

/// <summary>A scalar of a YAML text with the place where it is written.</summary>
/// <param name="Key">The key that it belongs to; empty for none.</param>
/// <param name="Start">Where it begins, quotation marks included.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">What it means.</param>
internal sealed record ScalarPlace(string Key, int Start, int End, string Value);

/// <summary>A key of the outermost mapping.</summary>
/// <param name="Key">As it is written.</param>
/// <param name="AfterKey">Where its value may begin: behind the key and the colon.</param>
/// <param name="Scalars">The scalars of its value: one, or those of a list.</param>
/// <param name="IsList">Whether the value is a list.</param>
/// <param name="Closing">Where the bracket of a list in brackets is closed; -1 for other values.</param>
internal sealed record EntryPlace(string Key, int AfterKey, IReadOnlyList<ScalarPlace> Scalars, bool IsList, int Closing);

/// <summary>Where in a YAML text its keys and values stand, so that single ones can be changed and all else stays as it is.</summary>
internal sealed class YamlPlaces
{
    private readonly string text;
    private readonly Parser events;
    private readonly List<ScalarPlace> scalars = [];
    private readonly List<EntryPlace> entries = [];

    private YamlPlaces(string text)
    {
        this.text = text;
        events = new Parser(new StringReader(text));
    }

    /// <summary>All values that are scalars, in the order of the text.</summary>
    public IReadOnlyList<ScalarPlace> Scalars => scalars;

    /// <summary>The keys of the outermost mapping.</summary>
    public IReadOnlyList<EntryPlace> Entries => entries;

    /// <summary>The places of a text; null when it is no mapping that can be read.</summary>
    public static YamlPlaces? Of(string text)
    {
        try
        {
            var places = new YamlPlaces(text);
            places.events.Consume<StreamStart>();
            if (!places.events.TryConsume<DocumentStart>(out _)) return places;
            if (places.events.Accept<MappingStart>(out _)) places.Map(isOutermost: true);
            return places;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private void Map(bool isOutermost)
    {
        events.Consume<MappingStart>();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var key = events.Consume<Scalar>();
            var before = scalars.Count;
            var isList = events.Accept<SequenceStart>(out var list);
            var closing = Value(key.Value);
            if (!isOutermost) continue;
            var colon = text.IndexOf(':', (int)key.End.Index);
            entries.Add(new EntryPlace(key.Value, colon + 1, scalars[before..], isList, list?.Style == SequenceStyle.Flow ? closing : -1));
        }
    }

    // Where the value ends.
    private int Value(string key)
    {
        switch (events.Current)
        {
            case MappingStart:
                Map(isOutermost: false);
                return -1;
            case SequenceStart:
                events.MoveNext();
                while (!events.Accept<SequenceEnd>(out _)) Value(key);
                return (int)events.Consume<SequenceEnd>().Start.Index;
            case Scalar scalar:
                events.MoveNext();
                var (start, stop) = ((int)scalar.Start.Index, (int)scalar.End.Index);
                scalars.Add(new ScalarPlace(key, start, start + text.AsSpan(start, stop - start).TrimEnd().Length, scalar.Value));
                return stop;
            default:
                events.MoveNext();
                return -1;
        }
    }
}
