using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace KtSite.Rendering;

/// <summary>A property of a view. Workers may share it.</summary>
/// <param name="property">The property.</param>
internal sealed class ViewMember(PropertyInfo property)
{
    // Making a delegate takes as long as reading a value some hundred times by reflection.
    private const int FewReads = 300;

    private int reads;
    private IGetter? getter;

    /// <summary>Its value.</summary>
    public object? Get(object view)
    {
        if (getter is null && ++reads == FewReads) getter = Kind(property.PropertyType)?.For(property);
        return getter is null ? property.GetValue(view) : getter.Get(view);
    }

    // Kinds are named one by one, so that a native program has the code of each; views share it. There are no others of which many are read.
    private static IGetter? Kind(Type value) =>
        value == typeof(int) ? new Getter<object, int>(null)
        : value == typeof(int?) ? new Getter<object, int?>(null)
        : value == typeof(bool) ? new Getter<object, bool>(null)
        : value.IsValueType ? null
        : new Getter<object, object>(null);

    private interface IGetter
    {
        object? Get(object view);

        IGetter For(PropertyInfo property);
    }

    private sealed class Getter<TView, TValue>(Func<TView, TValue>? get) : IGetter
        where TView : class
    {
        public object? Get(object view) => get!((TView)view);

        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All views share the code of Getter<object, TValue>.")]
        public IGetter For(PropertyInfo property)
        {
            var view = property.DeclaringType!;
            return (IGetter)Activator.CreateInstance(
                typeof(Getter<,>).MakeGenericType(view, typeof(TValue)),
                property.GetMethod!.CreateDelegate(typeof(Func<,>).MakeGenericType(view, typeof(TValue))))!;
        }
    }
}
