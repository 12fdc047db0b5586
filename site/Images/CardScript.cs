namespace KtSite.Images;

/// <summary>Scripts that need a face of their own.</summary>
public enum CardScript
{
    /// <summary>Hebrew letters and points.</summary>
    Hebrew,

    /// <summary>Arabic letters, for all languages that use them.</summary>
    Arabic,

    /// <summary>Chinese signs and the marks between them.</summary>
    Chinese,

    /// <summary>Kana, and Chinese signs in the shapes that Japanese readers expect.</summary>
    Japanese,
}
