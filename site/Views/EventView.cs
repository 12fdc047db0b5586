using KtSite.Core;

namespace KtSite.Views;

/// <summary>An event.</summary>
/// <param name="Id">Its id, also its fragment on the page of the meetings.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Where it is listed.</param>
/// <param name="Kind">What kind of event, or null.</param>
/// <param name="Date">When, or null when no date is known.</param>
/// <param name="End">Last day, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Host">Who hosts it.</param>
/// <param name="Target">Participants planned, or null.</param>
/// <param name="Reached">Participants reached, or null.</param>
/// <param name="State"><c>planned</c>, <c>done</c> or <c>cancelled</c>; word <c>event-…</c> names it.</param>
/// <param name="Figures">The promises that its participants count for.</param>
/// <param name="Note">What one should know, or null.</param>
/// <param name="Registration">Web address where one registers; null when there is none, or when it is too late.</param>
/// <param name="RegisterBy">Last day to register, or null.</param>
/// <param name="Until">Its last day as ISO 8601, for scripts that tell what is over; null when no date is known.</param>
/// <param name="CalendarFile">Address of its entry for calendars; null when its day is not known.</param>
public sealed record EventView(
    string Id, string Title, string Url, string? Kind, DateView? Date, DateView? End, string? Place, ValueList<NameView> Host, int? Target, int? Reached, string State, ValueList<FigureView> Figures, string? Note, string? Registration, DateView? RegisterBy, string? Until, string? CalendarFile);
