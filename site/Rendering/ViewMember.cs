using System.Reflection;

namespace KtSite.Rendering;

/// <summary>A property of a view. For one worker.</summary>
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
        if (getter is null && ++reads > FewReads)
            getter = (IGetter)Activator.CreateInstance(typeof(Getter<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;
        return getter is null ? property.GetValue(view) : getter.Get(view);
    }

    private interface IGetter
    {
        object? Get(object view);
    }

    private sealed class Getter<TView, TValue>(PropertyInfo property) : IGetter
        where TView : class
    {
        private readonly Func<TView, TValue> get = property.GetMethod!.CreateDelegate<Func<TView, TValue>>();

        public object? Get(object view) => get((TView)view);
    }
}
