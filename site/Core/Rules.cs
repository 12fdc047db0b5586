namespace KtSite.Core;

/// <summary>
/// The stable codes of all problems. KT10xx: YAML and fields. KT11xx: references and identities.
/// KT12xx: Markdown and links. KT13xx: dates. KT14xx: social text. KT20xx: themes. KT30xx: written pages. KT40xx: files and folders.
/// </summary>
public static class Rules
{
    /// <summary>The YAML cannot be parsed.</summary>
    public const string BrokenYaml = "KT1001";

    /// <summary>The front matter is missing or not closed.</summary>
    public const string BrokenFrontMatter = "KT1002";

    /// <summary>A key that the schema does not know.</summary>
    public const string UnknownKey = "KT1003";

    /// <summary>A value of the wrong type or out of range.</summary>
    public const string WrongValue = "KT1004";

    /// <summary>A required field is missing.</summary>
    public const string MissingField = "KT1005";

    /// <summary>A key stands twice in one mapping.</summary>
    public const string DuplicateKey = "KT1006";

    /// <summary>A reference to a record that does not exist.</summary>
    public const string DanglingReference = "KT1101";

    /// <summary>Two records claim one id.</summary>
    public const string DuplicateId = "KT1102";

    /// <summary>Two pages claim one address.</summary>
    public const string DuplicateAddress = "KT1103";

    /// <summary>A slug or id that no published address should have.</summary>
    public const string BadSlug = "KT1104";

    /// <summary>A person without consent is named.</summary>
    public const string NoConsent = "KT1105";

    /// <summary>A documentation without its first page.</summary>
    public const string NoFirstPage = "KT1106";

    /// <summary>A link to nothing.</summary>
    public const string DeadLink = "KT1201";

    /// <summary>A link to a fragment that its target lacks.</summary>
    public const string DeadFragment = "KT1202";

    /// <summary>A picture without alternative text.</summary>
    public const string MissingAlt = "KT1203";

    /// <summary>Raw HTML in a site that does not allow it.</summary>
    public const string RawHtml = "KT1204";

    /// <summary>A link text that says nothing about its target.</summary>
    public const string EmptyLinkText = "KT1205";

    /// <summary>A dated type without a date.</summary>
    public const string MissingDate = "KT1301";

    /// <summary>Dates that contradict each other.</summary>
    public const string DateOrder = "KT1302";

    /// <summary>A social text over the network's limit.</summary>
    public const string SocialTooLong = "KT1401";

    /// <summary>A network that <c>data/networks.yml</c> does not know.</summary>
    public const string UnknownNetwork = "KT1402";

    /// <summary>A handle that nobody in the data has.</summary>
    public const string UnknownHandle = "KT1403";

    /// <summary>A text that announces what is past.</summary>
    public const string PastEvent = "KT1404";

    /// <summary>A word such as "today", which is wrong on any other day.</summary>
    public const string RelativeDate = "KT1405";

    /// <summary>More hashtags than the network's habit.</summary>
    public const string TooManyHashtags = "KT1406";

    /// <summary>A text in capitals.</summary>
    public const string AllCapitals = "KT1407";

    /// <summary>A social text without a link, or with several.</summary>
    public const string SocialLink = "KT1408";

    /// <summary>A social text that stands elsewhere already.</summary>
    public const string RepeatedPost = "KT1409";

    /// <summary>An item to be shared without a summary.</summary>
    public const string NoSummary = "KT1410";

    /// <summary>Planned posts that a scheduler cannot take as they are.</summary>
    public const string Schedule = "KT1411";

    /// <summary>A social text without the funder's hashtag.</summary>
    public const string FundingHashtag = "KT1412";

    /// <summary>A hashtag that stands twice, or whose words a screen reader cannot tell apart.</summary>
    public const string HashtagStyle = "KT1413";

    /// <summary>A title or summary with a link, a handle or a hashtag of its own.</summary>
    public const string SummaryEntity = "KT1414";

    /// <summary>A template that Scriban cannot parse.</summary>
    public const string BrokenTemplate = "KT2001";

    /// <summary>A template that failed while rendering a page, unknown variables included.</summary>
    public const string TemplateFailed = "KT2002";

    /// <summary>A theme file that is missing.</summary>
    public const string MissingThemeFile = "KT2003";

    /// <summary>A word of the interface that the theme does not translate.</summary>
    public const string MissingWord = "KT2004";

    /// <summary>A page without exactly one first-level heading, or with a jump in the order of headings.</summary>
    public const string HeadingOrder = "KT3001";

    /// <summary>An id that stands twice on one page.</summary>
    public const string DuplicateElementId = "KT3002";

    /// <summary>A page without funding statement or disclaimer.</summary>
    public const string MissingFunding = "KT3003";

    /// <summary>A page that makes the reader's browser ask another host.</summary>
    public const string ThirdParty = "KT3004";

    /// <summary>A page without language or title.</summary>
    public const string MissingHead = "KT3005";

    /// <summary>A page of another site that is gone.</summary>
    public const string ExternalLinkGone = "KT3006";

    /// <summary>A page of another site of which nothing is known.</summary>
    public const string ExternalLinkUnknown = "KT3007";

    /// <summary>No site where one was expected.</summary>
    public const string NoSite = "KT4001";

    /// <summary>A file that cannot be read or written.</summary>
    public const string FileFailed = "KT4002";

    /// <summary>A file in the output folder that KtSite did not write stands in the way.</summary>
    public const string ForeignFile = "KT4003";

    /// <summary>Another build is at work on this output folder.</summary>
    public const string OutputBusy = "KT4004";
}
