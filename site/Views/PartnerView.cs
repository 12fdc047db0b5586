using KtSite.Core;

namespace KtSite.Views;

/// <summary>An organisation.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name in lists.</param>
/// <param name="LocalName">Name in its own language, or null.</param>
/// <param name="LocalLanguage">Code of that language, or null.</param>
/// <param name="Unit">Department, or null.</param>
/// <param name="Place">City and country, or null.</param>
/// <param name="Role"><c>coordinator</c>, <c>partner</c> or <c>ally</c>; word <c>role-…</c> names it.</param>
/// <param name="Summary">One or two sentences; may be empty.</param>
/// <param name="Url">Its page.</param>
/// <param name="Website">Its own site, or null.</param>
/// <param name="Logo">Its logo, or null.</param>
public sealed record PartnerView(
    string Name, string ShortName, string? LocalName, string? LocalLanguage, string? Unit, string? Place, string Role, string Summary, string Url, string? Website, ImageView? Logo);

/// <summary>A result in a list.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Summary">One or two sentences; may be empty.</param>
/// <param name="Kind">Report, tool …, or null.</param>
/// <param name="State"><c>planned</c>, <c>draft</c>, <c>validated</c> or <c>published</c>; word <c>result-…</c> names it.</param>
/// <param name="Lead">Leading partners.</param>
/// <param name="Planned">When it was promised for, or null.</param>
/// <param name="Reached">When it was published, or null.</param>
/// <param name="Reviewed">Whether somebody from outside reviewed it.</param>
public sealed record ResultTeaserView(
    string Title, string Url, string Summary, string? Kind, string State, ValueList<NameView> Lead, DateView? Planned, DateView? Reached, bool Reviewed);
