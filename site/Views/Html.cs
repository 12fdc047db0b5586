namespace KtSite.Views;

/// <summary>Text that is HTML already and is written as it is. Everything else is escaped.</summary>
public sealed record Html(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
