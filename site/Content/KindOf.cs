namespace KtSite.Content;

/// <summary>The kinds of records that fields name by their ids: editors offer the ids of the kind that a field takes.</summary>
internal static class KindOf
{
    public const string Tag = "tag";
    public const string Country = "country";
    public const string Network = "network";
    public const string Partner = "partner";
    public const string Person = "person";
    public const string Meeting = "meeting";
    public const string Event = "event";
    public const string Promise = "promise";
    public const string Result = "result";
    public const string Strand = "strand";

    /// <summary>Any item with a page of its own.</summary>
    public const string Page = "page";

    /// <summary>An action of a meeting, as <c>meeting/action</c>.</summary>
    public const string Action = "action";

    /// <summary>The word that means every partner.</summary>
    public const string Everyone = "everyone";

    /// <summary>A value of a facet of the case studies.</summary>
    public static string Facet(string name) => "facet " + name;
}
