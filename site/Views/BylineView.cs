namespace KtSite.Views;

/// <summary>Who wrote something.</summary>
/// <param name="Name">Name of the person or organisation.</param>
/// <param name="Initials">One or two letters that stand in for a picture.</param>
/// <param name="Picture">The portrait, or null.</param>
/// <param name="Url">Page of the organisation, or null.</param>
/// <param name="Role">Function of the person, or null.</param>
public sealed record BylineView(string Name, string Initials, ImageView? Picture, string? Url, string? Role);
