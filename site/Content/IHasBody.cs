using KtSite.Reading;

namespace KtSite.Content;

/// <summary>Whatever shows a text in Markdown: pages, and what stands above the list of a section.</summary>
internal interface IHasBody
{
    /// <summary>The text.</summary>
    Body Body { get; }
}
