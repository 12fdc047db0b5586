using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Architecture;

/// <summary>A slip and how it is mended. Both are built, so that the manual shows what the check really says.</summary>
/// <param name="Rule">Code of the message.</param>
/// <param name="File">The file that has the slip.</param>
/// <param name="Wrong">Its text with the slip.</param>
/// <param name="Right">Its text without.</param>
internal sealed record MessageExample(string Rule, string File, string Wrong, string Right)
{
    public const string Now = "2024-01-01";

    /// <summary>What the check says of one of the two texts.</summary>
    public BuiltSite Build(string text) => Site().With(File, text).Build(Now);

    private static TestSite Site() => TestSite.Minimal()
        .With("data/networks.yml", "networks:\n  - { id: linkedin, name: LinkedIn, limit: 280, maxHashtags: 2, hashtags: [BuildingBridges] }\n")
        .With("data/social.yml", "relativeDates: [next week]\nannouncing: [register now]\n")
        .With("data/promises.yml", "promises:\n  - { id: bridges, label: bridges built, promised: 30 }\n")
        .With("data/people.yml", "people:\n  - { id: ada, name: Ada Berg, consent: byline }\n")
        .With("input/news/2023-04-01-plans.md", "---\ntitle: The plans are drawn\nid: plans\nsummary: What the bridge will look like.\n---\nThe plans.\n")
        .With("input/news/bridge.png", TestPicture.Png(40, 30));
}

/// <summary>Examples of all messages that a short text can cause, and words about the others.</summary>
internal static class MessageExamples
{
    private const string NewsFile = "input/news/2023-05-01-a-bridge.md";

    public static IReadOnlyList<MessageExample> All { get; } =
    [
        Fields(Rules.BrokenYaml, "title: Turku: a bridge is open", "title: \"Turku: a bridge is open\""),
        new(Rules.BrokenFrontMatter, NewsFile, "---\ntitle: A bridge is open\nsummary: It opened in May.\n\nThe text.\n", News("", "The text.")),
        Fields(Rules.UnknownKey, "title: A bridge is open\nsumary: It opened in May.", "title: A bridge is open\nsummary: It opened in May."),
        Fields(Rules.WrongValue, "title: A bridge is open\nupdated: 29/06/2023", "title: A bridge is open\nupdated: 2023-06-29"),
        Fields(Rules.MissingField, "summary: It opened in May.", "title: A bridge is open\nsummary: It opened in May."),
        Fields(Rules.DuplicateKey, "title: A bridge is open\ntitle: The bridge is open", "title: A bridge is open"),
        Fields(Rules.CurlyQuotes, "title: “A bridge is open”", "title: A bridge is open"),
        Fields(Rules.DanglingReference, "title: A bridge is open\ntags: [brigdes]", "title: A bridge is open\ntags: [bridges]"),
        Fields(Rules.DuplicateId, "title: A bridge is open\nid: plans", "title: A bridge is open\nid: bridge-opened"),
        Fields(Rules.DuplicateAddress, "title: A bridge is open\nslug: plans", "title: A bridge is open\nslug: bridge-open"),
        Fields(Rules.BadSlug, "title: A bridge is open\nslug: Copy of a Bridge", "title: A bridge is open\nslug: a-bridge"),
        Text(Rules.DeadLink, "See [the plans](2023-04-01-plan.md).", "See [the plans](2023-04-01-plans.md)."),
        Text(Rules.DeadFragment, "See [the next steps](#next).\n\n## Next steps", "See [the next steps](#next-steps).\n\n## Next steps"),
        Text(Rules.MissingAlt, "![](bridge.png)", "![A footbridge over a river](bridge.png)"),
        Text(Rules.EmptyLinkText, "To see the plans, [click here](2023-04-01-plans.md).", "See [the plans of the bridge](2023-04-01-plans.md)."),
        Text(Rules.NotAPicture, "![The plans](2023-04-01-plans.md)", "![A footbridge over a river](bridge.png)"),
        Text(Rules.CaseDiffers, "![A footbridge over a river](Bridge.PNG)", "![A footbridge over a river](bridge.png)"),
        Text(Rules.BrokenLinkMarkup, "See [the plans(2023-04-01-plans.md).", "See [the plans](2023-04-01-plans.md)."),
        Text(Rules.BrokenTable, "| Bridge | Year |\n| --- | --- |\n| Turku | 2023 |\nMore will follow.", "| Bridge | Year |\n| --- | --- |\n| Turku | 2023 |\n\nMore will follow."),
        new(Rules.MissingDate, "input/news/a-bridge.md", News("", "The text."), News("date: 2023-05-01\n", "The text.")),
        Fields(Rules.DateOrder, "title: A bridge is open\nupdated: 2023-04-01", "title: A bridge is open\nupdated: 2023-06-01"),
        Social(Rules.SocialTooLong, string.Join(' ', Enumerable.Repeat("The bridge is open.", 16)) + " https://bridges.example/news/a-bridge/ #BuildingBridges", "The bridge is open. https://bridges.example/news/a-bridge/ #BuildingBridges"),
        Fields(Rules.UnknownNetwork, "title: A bridge is open\nsocial:\n  linkdin: The bridge is open. https://bridges.example/news/a-bridge/", "title: A bridge is open\nsocial:\n  linkedin: The bridge is open. https://bridges.example/news/a-bridge/"),
        Social(Rules.UnknownHandle, "The bridge is open, says @nobody. https://bridges.example/news/a-bridge/", "The bridge is open. https://bridges.example/news/a-bridge/"),
        Social(Rules.RelativeDate, "The bridge opens next week. https://bridges.example/news/a-bridge/", "The bridge opens on 1 May 2023. https://bridges.example/news/a-bridge/"),
        Social(Rules.TooManyHashtags, "The bridge is open. https://bridges.example/news/a-bridge/ #BuildingBridges #Turku #Finland", "The bridge is open. https://bridges.example/news/a-bridge/ #BuildingBridges"),
        Fields(Rules.AllCapitals, "title: A BRIDGE IS OPEN AT LAST", "title: A bridge is open at last"),
        Social(Rules.SocialLink, "The bridge is open.", "The bridge is open. https://bridges.example/news/a-bridge/"),
        new(Rules.NoSummary, NewsFile, "---\ntitle: A bridge is open\n---\n", "---\ntitle: A bridge is open\nsummary: It leads over the river in Turku.\n---\n"),
        Social(Rules.HashtagStyle, "The bridge is open. https://bridges.example/news/a-bridge/ #buildingbridges", "The bridge is open. https://bridges.example/news/a-bridge/ #BuildingBridges"),
        Fields(Rules.SummaryEntity, "title: 'A bridge is open #turku'", "title: A bridge is open in Turku"),
        Text(Rules.RelativeDateInText, "The bridge opens next week.", "The bridge opens on 8 May 2023."),
        Text(Rules.NameSpelling, "The alpha university builds it.", "The Alpha University builds it."),
        Text(Rules.FigureDiffers, "The project builds 28 bridges.", "The project builds 30 bridges."),
        new(Rules.PromiseOverdue, "data/results.yml", "results:\n  - { id: guide, title: The guide, planned: 2023-08 }\n", "results:\n  - { id: guide, title: The guide, planned: 2023-08, state: published }\n"),
        Text(Rules.BadExcuse, "The bridge opens next week. <!-- ktsite-allow KT1501 -->", "The bridge opens next week. <!-- ktsite-allow KT1501: quoted from the announcement -->"),
        Text(Rules.HeadingOrder, "# Plans\n\nThe text.", "## Plans\n\nThe text."),
    ];

    /// <summary>Why there is no example.</summary>
    public static string WordsFor(string code) => code switch
    {
        _ when code.StartsWith("KT2", StringComparison.Ordinal) => "This concerns the author of the theme. The message names the file of the theme and the line.",
        _ when code.StartsWith("KT4", StringComparison.Ordinal) => "This concerns the computer on which the check runs, not a text. The message names the file or folder.",
        Rules.BrokenPicture or Rules.LargePicture or Rules.AnimatedPicture or Rules.ScriptInPicture => "This concerns a picture as a whole, so there is no text to show. The message names the file.",
        Rules.NoConsent or Rules.NoFirstPage or Rules.PastEvent or Rules.RepeatedPost or Rules.Schedule or Rules.FundingHashtag or Rules.LinkHeldBack or Rules.CountDiffers or Rules.SharesDoNotAddUp => "This follows from several files together. The message names both places.",
        Rules.UnusedExcuse => "The message names the line of the excuse. Look whether the slip that it once excused is mended by now.",
        Rules.RawHtml => "With `rawHtml: false` in `data/project.yml`, which is the rule, HTML is shown as text.",
        Rules.ExternalLinkGone or Rules.ExternalLinkUnknown => "This is asked only by `ktsite check --external-links`. The message names the address and the line of the link.",
        _ => "This is found in the written pages, so there is no short text to show. The message names the page.",
    };

    private static MessageExample Fields(string rule, string wrong, string right) => new(rule, NewsFile, $"---\n{wrong}\n---\nThe text.\n", $"---\n{right}\n---\nThe text.\n");

    private static MessageExample Text(string rule, string wrong, string right) => new(rule, NewsFile, News("", wrong), News("", right));

    private static MessageExample Social(string rule, string wrong, string right) => Fields(rule, $"title: A bridge is open\nsocial:\n  linkedin: '{wrong}'", $"title: A bridge is open\nsocial:\n  linkedin: '{right}'");

    private static string News(string fields, string text) => $"---\ntitle: A bridge is open\n{fields}---\n{text}\n";
}
