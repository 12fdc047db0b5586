using KtSite.Reading;

namespace KtSite.Content;

/// <summary>
/// Files whose fields can be told without a file: schemas for editors, new items and the tables of the manual are made from this.
/// The code that tells is the code that reads.
/// </summary>
internal interface IDescribed
{
    /// <summary>Glob of the files.</summary>
    string Files { get; }

    /// <summary>Asks for every field that such a file may have.</summary>
    void Describe(FieldReader fields, SiteSettings settings);
}
