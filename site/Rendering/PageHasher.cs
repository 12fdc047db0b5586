using System.Buffers;
using System.Reflection;
using System.Runtime.InteropServices;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Rendering;

/// <summary>Makes the hash of all that a page shows: of every value of its view, its site and its head and foot. For one worker.</summary>
internal sealed class PageHasher
{
    private readonly ArrayBufferWriter<byte> target = new(16 * 1024);
    private readonly Dictionary<Type, HashedType> members;
    private PageHasher? inner;
    // What many pages show is hashed once.
    private readonly Dictionary<object, Digest> shared = new(ReferenceEqualityComparer.Instance);

    public PageHasher()
        : this([])
    {
    }

    private PageHasher(Dictionary<Type, HashedType> members) => this.members = members;

    /// <summary>The hash of a page. Pages with the same hash have the same bytes, as long as the theme is the same.</summary>
    public Digest HashOf(PageOutput page)
    {
        target.ResetWrittenCount();
        Write(page.Path.Value);
        Write(page.Template);
        Write(page.Site);
        Write(page.Chrome);
        Write(page.View);
        return Digest.Of(target.WrittenSpan);
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                Mark(0);
                break;
            case string text:
                Mark(1);
                Number(text.Length);
                target.Write(MemoryMarshal.AsBytes(text.AsSpan()));
                break;
            case bool flag:
                Mark(flag ? (byte)2 : (byte)3);
                break;
            case int number:
                Mark(4);
                Number(number);
                break;
            case Body body:
                Mark(5);
                Key(body.Key);
                break;
            case SiteView or ChromeView or TeaserView or ValueList<CountedLinkView> or ValueList<FeedLinkView>:
                Mark(6);
                Shared(value);
                break;
            default:
                Whole(value);
                break;
        }
    }

    private void Whole(object value)
    {
        var type = TypeOf(value.GetType());
        if (type.IsList)
        {
            Mark(7);
            var list = (IValueList)value;
            for (var i = 0; i < list.Count; i++) Write(list.At(i));
            Mark(8);
            return;
        }

        // Views of different types may hold the same values.
        Mark(9);
        Write(type.Name);
        foreach (var member in type.Members) Write(member.Get(value));
    }

    private void Shared(object value)
    {
        if (!shared.TryGetValue(value, out var key))
        {
            // Apart, so that the hash of a page is the same whether this is its first or not.
            inner ??= new PageHasher(members);
            inner.target.ResetWrittenCount();
            inner.Whole(value);
            shared[value] = key = Digest.Of(inner.target.WrittenSpan);
        }

        Key(key);
    }

    private HashedType TypeOf(Type type)
    {
        if (members.TryGetValue(type, out var known)) return known;
        if (type.IsAssignableTo(typeof(IValueList))) return members[type] = new HashedType("", [], IsList: true);
        if (type.Assembly != typeof(PageView).Assembly) throw new InvalidOperationException($"a view holds a {type.Name}");
        return members[type] = new HashedType(type.Name, [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0).Select(p => new ViewMember(p))]);
    }

    private sealed record HashedType(string Name, ViewMember[] Members, bool IsList = false);

    private void Mark(byte mark)
    {
        target.GetSpan(1)[0] = mark;
        target.Advance(1);
    }

    private void Number(int number)
    {
        BitConverter.TryWriteBytes(target.GetSpan(sizeof(int)), number);
        target.Advance(sizeof(int));
    }

    private void Key(Digest key)
    {
        key.CopyTo(target.GetSpan(Digest.Length));
        target.Advance(Digest.Length);
    }
}
