using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Share;

/// <summary>A service that posts at a given time and takes many posts as one CSV file. Formats change, so they are data.</summary>
/// <param name="Id">Id; begins the name of its files.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Header">Whether the first row holds the names of the columns.</param>
/// <param name="DateFormat">How it writes date and time, in .NET's letters: <c>MM/dd/yyyy HH:mm</c>.</param>
/// <param name="MostRows">Most rows of a file.</param>
/// <param name="Columns">The columns in order.</param>
public sealed record Scheduler(string Id, string Name, bool Header, string DateFormat, int MostRows, ValueList<SchedulerColumn> Columns)
{
    internal static Scheduler Read(FieldReader f)
    {
        var format = f.RequiredText("dateFormat", "how it writes date and time, such as MM/dd/yyyy HH:mm");
        if (format.Length == 1) f.Problems.Error(Rules.WrongValue, f.PlaceOf("dateFormat"), $"'{format}' is not a format of date and time", "write it as MM/dd/yyyy HH:mm");
        return new Scheduler(
            Content.DataFile.Id(f),
            f.RequiredText("name", "name for people"),
            f.Flag("header", "true when the first row holds the names of the columns"),
            format,
            f.Number("mostRows", "most rows of a file", least: 1) ?? int.MaxValue,
            f.Maps("columns", "the columns in order", c => new SchedulerColumn(
                c.Text("name", "name of the column") ?? "", c.Choice<SchedulerValue>("value", "what stands in it") ?? SchedulerValue.Nothing)));
    }
}

/// <summary>A column of a scheduler's file.</summary>
public sealed record SchedulerColumn(string Name, SchedulerValue Value);

/// <summary>What stands in a column.</summary>
public enum SchedulerValue
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Date and time in the site's time zone.</summary>
    Date,

    /// <summary>The text; the link is in it.</summary>
    Text,

    /// <summary>Address of the item.</summary>
    Address,

    /// <summary>Address of the share card.</summary>
    Image,
}
