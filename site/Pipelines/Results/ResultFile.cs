using KtSite.Reading;

namespace KtSite.Pipelines.Results;

/// <summary>A file of a result.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Format">PDF …; null when its ending says it.</param>
/// <param name="Size">Its size as somebody wrote it; that of a file of this site is measured.</param>
public sealed record ResultFile(string Title, string Address, string? Format, string? Size)
{
    internal static ResultFile Read(FieldReader f) => new(
        f.RequiredText("title", "what the file is"),
        f.RequiredText("address", "where it is"),
        f.Text("format", "PDF, DOCX …; without it the ending of a file of this site says it"),
        f.Text("size", "such as 2.1 MB; files of this site are measured"));
}

/// <summary>A version of a result.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Date">Since when.</param>
/// <param name="Note">What changed, or null.</param>
/// <param name="Files">Its files.</param>
public sealed record ResultVersion(string Version, PartialDate Date, string? Note, Core.ValueList<ResultFile> Files)
{
    internal static ResultVersion Read(FieldReader f) => new(
        f.RequiredText("version", "its number, such as 1.0"),
        f.RequiredPartialDate("date", "since when it exists"),
        f.Text("note", "what changed"),
        f.Maps("files", "its files; older ones stay where they are", ResultFile.Read));
}
