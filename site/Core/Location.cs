namespace KtSite.Core;

/// <summary>A place in a source file.</summary>
/// <param name="File">Path below the site's root, with forward slashes.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, counted from 1; 0 when the whole line is meant.</param>
public readonly record struct Location(string File, int Line = 0, int Column = 0) : IComparable<Location>
{
    /// <summary>Orders by file (ordinal), line and column, so that reports never depend on the order of the work.</summary>
    public int CompareTo(Location other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>file</c>, <c>file:line</c> or <c>file:line:column</c>, as editors and terminals link it.</summary>
    public override string ToString() =>
        Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
