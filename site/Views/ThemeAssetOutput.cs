using KtSite.Core;

namespace KtSite.Views;

/// <summary>A copy of an asset of the theme, for archives: on the site it has a place of its own.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">The source that problems with it are reported at.</param>
/// <param name="Asset">The asset, as <c>asset</c> names it in templates.</param>
public sealed record ThemeAssetOutput(OutputPath Path, Location Origin, string Asset) : OutputItem(Path, Origin);
