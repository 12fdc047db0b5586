using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The days of something that takes place.</summary>
/// <param name="First">Its first day, or month or year when no more is known.</param>
/// <param name="Last">Its last.</param>
public sealed record Period(PartialDate First, PartialDate Last)
{
    /// <summary>Whether it is still to come on a day.</summary>
    public bool IsAfter(DateOnly day) => First.First > day;

    /// <summary>Whether it is over on a day.</summary>
    public bool IsBefore(DateOnly day) => Last.Last < day;
}
