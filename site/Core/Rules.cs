namespace KtSite.Core;

/// <summary>
/// The stable codes of all problems. KT10xx: YAML and fields. KT11xx: references and identities.
/// KT12xx: Markdown, links and pictures. KT13xx: dates. KT14xx: social text.
/// KT15xx: words, names and figures in texts. KT16xx: excuses. KT17xx: figures, promises and follow-up. KT18xx: self-assessment. KT20xx: themes. KT30xx: written pages. KT40xx: files and folders.
/// The remarks say what to do; the manual is made from them.
/// </summary>
public static class Rules
{
    /// <summary>The YAML cannot be parsed.</summary>
    /// <remarks>The fields between the two lines <c>---</c>, or a file in <c>data/</c>, are not written as YAML. Most often a text with a colon needs quotation marks, a line is indented differently from its neighbours, or a quotation mark is not closed. Look at the line named and the one above.</remarks>
    public const string BrokenYaml = "KT1001";

    /// <summary>The front matter is missing or not closed.</summary>
    /// <remarks>A Markdown file begins with a line <c>---</c>, then its fields, then a second line <c>---</c>. Add the line that is missing.</remarks>
    public const string BrokenFrontMatter = "KT1002";

    /// <summary>A key that the schema does not know.</summary>
    /// <remarks>A field name is misspelt or does not exist for this kind of page. The message suggests the nearest name. Names are those of the tables of fields.</remarks>
    public const string UnknownKey = "KT1003";

    /// <summary>A value of the wrong type or out of range.</summary>
    /// <remarks>The field exists, but takes something else: a date, <c>true</c> or <c>false</c>, one of a few words. The message says what to write.</remarks>
    public const string WrongValue = "KT1004";

    /// <summary>A required field is missing.</summary>
    /// <remarks>This kind of page cannot do without the field. Add it; the message says what it is for.</remarks>
    public const string MissingField = "KT1005";

    /// <summary>A key stands twice in one mapping.</summary>
    /// <remarks>Keep one of the two lines.</remarks>
    public const string DuplicateKey = "KT1006";

    /// <summary>A value between curly quotation marks.</summary>
    /// <remarks>Word processors curl quotation marks. YAML knows the straight ones only, so the curly ones would be shown as a part of the text. Write <c>"…"</c>, or no quotation marks at all.</remarks>
    [Adjustable]
    public const string CurlyQuotes = "KT1007";

    /// <summary>A placeholder was not replaced.</summary>
    /// <remarks>Write what it asks for, without the brackets. It is a warning while the site has an address for trying out, such as one that ends in <c>.example</c>, and an error as soon as it has a real one.</remarks>
    public const string Placeholder = "KT1009";

    /// <summary>A reference to a record that does not exist.</summary>
    /// <remarks>A tag, partner, person, event or action is named that nobody has described. Correct the spelling, or add the entry to the file that the message names.</remarks>
    public const string DanglingReference = "KT1101";

    /// <summary>Two records claim one id.</summary>
    /// <remarks>Every item needs an id of its own. Change the newer of the two: links and feeds rely on the older.</remarks>
    public const string DuplicateId = "KT1102";

    /// <summary>Two pages claim one address.</summary>
    /// <remarks>Two files would become the same page. Rename one of them, or give it another <c>slug</c>.</remarks>
    public const string DuplicateAddress = "KT1103";

    /// <summary>A slug or id that no published address should have.</summary>
    /// <remarks>Names of files, slugs and ids hold the letters a to z, digits and hyphens only: <c>workshop-turku</c>. What copying left behind, such as <c>copy-of-news</c>, is refused.</remarks>
    public const string BadSlug = "KT1104";

    /// <summary>A person without consent is named or shown.</summary>
    /// <remarks>The person has not agreed to be named or shown, or the agreement ended on the day in <c>consentUntil</c>. Bylines, citations and pictures are left out, which is a warning. A sentence with the name, or a picture named in a second place, is an error: only you can write it anew. Ask the person, and enter the consent in <c>data/people.yml</c>.</remarks>
    public const string NoConsent = "KT1105";

    /// <summary>A documentation without its first page.</summary>
    /// <remarks>The folder <c>input/docs/</c> has pages, but none that introduces them. Write <c>input/docs/index.md</c>.</remarks>
    public const string NoFirstPage = "KT1106";

    /// <summary>A published address that leads nowhere now.</summary>
    /// <remarks>Readers, search engines and other sites may have kept the address of a page that has moved or is gone. Where it has moved, add the old address to <c>redirectFrom</c> of the page; <c>ktsite rename</c> does that for you. Where it is gone on purpose, write behind the address in <c>data/addresses.txt</c>: <c>gone:</c> and why.</remarks>
    public const string LostAddress = "KT1110";

    /// <summary>A link to nothing.</summary>
    /// <remarks>The page or file that a link names does not exist, or is a draft. Correct the path; it begins at the folder of the text. Where the target comes later, take the link out until then.</remarks>
    public const string DeadLink = "KT1201";

    /// <summary>A link to a fragment that its target lacks.</summary>
    /// <remarks>The page exists, but has no heading of that name. The part after <c>#</c> is the heading in small letters with hyphens.</remarks>
    public const string DeadFragment = "KT1202";

    /// <summary>A link to a draft.</summary>
    /// <remarks>Nobody can read the draft yet, so the link is plain text. It becomes a link by itself when the draft is published.</remarks>
    [Adjustable]
    public const string LinkHeldBack = "KT1211";

    /// <summary>A picture without alternative text.</summary>
    /// <remarks>Say between the square brackets what the picture shows, for people who cannot see it.</remarks>
    [Adjustable]
    public const string MissingAlt = "KT1203";

    /// <summary>Raw HTML in a site that does not allow it.</summary>
    /// <remarks>Write Markdown instead.</remarks>
    public const string RawHtml = "KT1204";

    /// <summary>A link text that says nothing about its target.</summary>
    /// <remarks>Texts such as “here” or “read more” say nothing to those who hear a list of links. Name the target.</remarks>
    [Adjustable]
    public const string EmptyLinkText = "KT1205";

    /// <summary>A picture that cannot be read.</summary>
    /// <remarks>The file is broken, or not what its name says: photos of phones may be HEIC under another name. Open it in a picture editor and save it as JPEG, PNG or WebP.</remarks>
    public const string BrokenPicture = "KT1206";

    /// <summary>A picture larger than any page needs.</summary>
    /// <remarks>Pages show no more than 1600 pixels, and the repository keeps every version for ever. Save it with at most 4000 pixels on its longer side and under 5 MB.</remarks>
    [Adjustable]
    public const string LargePicture = "KT1207";

    /// <summary>A picture that moves, and is therefore published as it is.</summary>
    /// <remarks>Animations are not made smaller and keep the notes in the file. Use a still picture.</remarks>
    [Adjustable]
    public const string AnimatedPicture = "KT1208";

    /// <summary>An SVG with a script.</summary>
    /// <remarks>A script in a drawing may run for everyone who opens it. Export the drawing again without scripts and interaction.</remarks>
    public const string ScriptInPicture = "KT1209";

    /// <summary>A file that browsers do not show as a picture.</summary>
    /// <remarks>Browsers show JPEG, PNG, WebP, GIF and SVG. Save the picture as one of these; HEIC, AVIF and TIFF also keep what the camera noted.</remarks>
    public const string NotAPicture = "KT1210";

    /// <summary>A link that differs from its file in capitals.</summary>
    /// <remarks>On most hosts <c>Photo.JPG</c> and <c>photo.jpg</c> are two files, so the link works on your computer and nowhere else. Write the name as the message gives it.</remarks>
    public const string CaseDiffers = "KT1214";

    /// <summary>A link whose brackets do not match.</summary>
    /// <remarks>A link is <c>[text](address)</c>, without a space between the two. A bracket is missing, turned round or too far away, so readers would see the signs instead of a link.</remarks>
    [Adjustable]
    public const string BrokenLinkMarkup = "KT1212";

    /// <summary>A table that is none.</summary>
    /// <remarks>A table needs a row of hyphens below its head, as many cells in each row as the head has, and an empty line before it. Otherwise readers see the strokes instead of a table.</remarks>
    [Adjustable]
    public const string BrokenTable = "KT1213";

    /// <summary>A dated type without a date.</summary>
    /// <remarks>News and meeting reports need a day. Begin the file name with it, or add the field <c>date</c>.</remarks>
    public const string MissingDate = "KT1301";

    /// <summary>Dates that contradict each other.</summary>
    /// <remarks>One date comes before another that it should follow, such as a correction before the publication. One of the two is a slip.</remarks>
    [Adjustable]
    public const string DateOrder = "KT1302";

    /// <summary>A social text over the network's limit.</summary>
    /// <remarks>The network would refuse the text. Shorten it by the number of characters that the message gives.</remarks>
    public const string SocialTooLong = "KT1401";

    /// <summary>A network that <c>data/networks.yml</c> does not know.</summary>
    /// <remarks>Correct the name under <c>social:</c>; the networks are those of <c>data/networks.yml</c>.</remarks>
    public const string UnknownNetwork = "KT1402";

    /// <summary>A handle that nobody in the data has.</summary>
    /// <remarks>An account is mentioned that no partner, person or network in <c>data/</c> has. A slip would mention a stranger: correct it, or add the account to its owner.</remarks>
    public const string UnknownHandle = "KT1403";

    /// <summary>A text that announces what is past.</summary>
    /// <remarks>The text says “register now” or the like about something that is over. Tell what came of it.</remarks>
    [Adjustable]
    public const string PastEvent = "KT1404";

    /// <summary>A word such as "today", which is wrong on any other day.</summary>
    /// <remarks>A post is read on another day than it is written. Give the date.</remarks>
    [Adjustable]
    public const string RelativeDate = "KT1405";

    /// <summary>More hashtags than the network's habit.</summary>
    /// <remarks>More hashtags than this network's readers are used to. Keep the two or three that people follow.</remarks>
    [Adjustable]
    public const string TooManyHashtags = "KT1406";

    /// <summary>A text in capitals.</summary>
    /// <remarks>Capitals read as shouting, and screen readers may spell them. Write the words as usual.</remarks>
    [Adjustable]
    public const string AllCapitals = "KT1407";

    /// <summary>A social text without a link, or with several.</summary>
    /// <remarks>A post leads to one page. Add its address, or keep one of several.</remarks>
    [Adjustable]
    public const string SocialLink = "KT1408";

    /// <summary>A social text that stands elsewhere already.</summary>
    /// <remarks>Networks punish repeated posts, and followers notice. Say it in other words.</remarks>
    [Adjustable]
    public const string RepeatedPost = "KT1409";

    /// <summary>An item to be shared without a summary.</summary>
    /// <remarks>Social texts and previews begin with the summary. Write one or two sentences into <c>summary</c>.</remarks>
    [Adjustable]
    public const string NoSummary = "KT1410";

    /// <summary>Planned posts that a scheduler cannot take as they are.</summary>
    /// <remarks>A planned post lacks what the scheduling tool needs, such as a time, or its day has passed. Correct it in <c>data/plan.yml</c>.</remarks>
    [Adjustable]
    public const string Schedule = "KT1411";

    /// <summary>A social text without the funder's hashtag.</summary>
    /// <remarks>The funder asks for its hashtag in every post. Add it.</remarks>
    public const string FundingHashtag = "KT1412";

    /// <summary>A hashtag that stands twice, or whose words a screen reader cannot tell apart.</summary>
    /// <remarks>Begin each word of a hashtag with a capital, <c>#KnowledgeTransfer</c>, and use each once.</remarks>
    [Adjustable]
    public const string HashtagStyle = "KT1413";

    /// <summary>A title or summary with a link, a handle or a hashtag of its own.</summary>
    /// <remarks>Titles and summaries go to all networks; links, handles and hashtags differ on each and are added for you. Take them out.</remarks>
    [Adjustable]
    public const string SummaryEntity = "KT1414";

    /// <summary>A text that says "today" or the like.</summary>
    /// <remarks>News and reports are read for years: “next week” is wrong from then on. Give the date.</remarks>
    [Adjustable]
    public const string RelativeDateInText = "KT1501";

    /// <summary>A name spelled otherwise than in the data.</summary>
    /// <remarks>The project, its partners and people are spelled as in <c>data/</c>, so that readers and search engines know them again. Write the name as the message gives it, or correct it in <c>data/</c>.</remarks>
    [Adjustable]
    public const string NameSpelling = "KT1502";

    /// <summary>A figure that differs from the promises.</summary>
    /// <remarks>The text gives another number than <c>data/promises.yml</c> for what seems to be the same thing. One of the two is a slip. If both are right, excuse the line and say why.</remarks>
    [Adjustable]
    public const string FigureDiffers = "KT1503";

    /// <summary>A promised date that is past.</summary>
    /// <remarks>The day has come, and nothing says that the promise was kept. Enter what was reached, or the new date.</remarks>
    [Adjustable]
    public const string PromiseOverdue = "KT1504";

    /// <summary>An excuse that cannot count.</summary>
    /// <remarks>An excuse names the number of the message and, after a colon, the reason: others shall understand it in a year. What readers or the whole site rely on cannot be excused; the page of the message says so.</remarks>
    public const string BadExcuse = "KT1601";

    /// <summary>An excuse that excuses nothing.</summary>
    /// <remarks>Nothing is wrong on its line or the line after it. Remove the excuse, or move it to the line that the message named.</remarks>
    [Adjustable]
    public const string UnusedExcuse = "KT1602";
    /// <summary>A figure that differs from what the site counts.</summary>
    /// <remarks>In <c>data/promises.yml</c> somebody wrote what was reached, and <c>count</c> finds another number on the site. One of them is old.</remarks>
    [Adjustable]
    public const string CountDiffers = "KT1701";

    /// <summary>Parts that do not add up to a hundred percent.</summary>
    /// <remarks>Compare <c>parts</c> with the place where they were published.</remarks>
    [Adjustable]
    public const string SharesDoNotAddUp = "KT1702";

    /// <summary>A skill of the self-assessment with fewer than three statements.</summary>
    /// <remarks>A score from one or two answers says little. In <c>data/self-assessment.yml</c>, write three statements or more on each skill under <c>skills</c>, or take the skill out.</remarks>
    public const string FewStatements = "KT1801";

    /// <summary>A scale with fewer than three points, or with a point that has no words.</summary>
    /// <remarks>Readers choose between words, not numbers. Write a <c>label</c> for each point of <c>scale</c> in <c>data/self-assessment.yml</c>, from least to most.</remarks>
    public const string ScaleWithoutWords = "KT1802";

    /// <summary>A skill of the self-assessment without feedback or exercise.</summary>
    /// <remarks>Those with a low score need to know what to do. Write <c>feedback</c> and <c>exercise</c> for the skill in <c>data/self-assessment.yml</c>.</remarks>
    public const string NoFeedback = "KT1803";

    /// <summary>Levels that leave scores without a name.</summary>
    /// <remarks>Each score from 0 to 100 belongs to one of <c>levels</c> in <c>data/self-assessment.yml</c>. The first begins at 0, each other one where the one before ends.</remarks>
    public const string LevelsWithGap = "KT1804";

    /// <summary>A skill of the self-assessment whose statements all point the same way.</summary>
    /// <remarks>Some people agree with everything. A statement that says the opposite, marked <c>reversed: true</c>, balances that.</remarks>
    public const string OneDirection = "KT1805";

    /// <summary>A template that Scriban cannot parse.</summary>
    /// <remarks>For the author of the theme: the template has a slip at the line named.</remarks>
    public const string BrokenTemplate = "KT2001";

    /// <summary>A template that failed while rendering a page, unknown variables included.</summary>
    /// <remarks>For the author of the theme: most often a name that the page does not have.</remarks>
    public const string TemplateFailed = "KT2002";

    /// <summary>A theme file that is missing.</summary>
    /// <remarks>For the author of the theme: a template or asset is named that does not exist.</remarks>
    public const string MissingThemeFile = "KT2003";

    /// <summary>A word of the interface that the theme does not translate.</summary>
    /// <remarks>For the author of the theme: add the word to the file of the language in <c>words/</c>.</remarks>
    public const string MissingWord = "KT2004";

    /// <summary>A style sheet or script that the minifier does not understand.</summary>
    /// <remarks>For the author of the theme: the file is published as it is. Correct what the message names, or write it in plainer CSS or JavaScript.</remarks>
    [Adjustable]
    public const string NotMinified = "KT2005";

    /// <summary>A page without exactly one first-level heading, or with a jump in the order of headings.</summary>
    /// <remarks>The title is the first level. Headings in the text begin with <c>##</c>, those below with <c>###</c>, and no level is left out.</remarks>
    [Adjustable]
    public const string HeadingOrder = "KT3001";

    /// <summary>An id that stands twice on one page.</summary>
    /// <remarks>For the author of the theme, as a rule: two elements of one page have the same id.</remarks>
    public const string DuplicateElementId = "KT3002";

    /// <summary>A page without funding statement or disclaimer.</summary>
    /// <remarks>The funder's statement, emblem and disclaimer belong on every page. The theme has lost them, or <c>funding:</c> in <c>data/project.yml</c> is incomplete.</remarks>
    public const string MissingFunding = "KT3003";

    /// <summary>A page that makes the reader's browser ask another host.</summary>
    /// <remarks>A picture or script comes from someone else's computer, which would learn who reads the page. Put the file into <c>input/</c>.</remarks>
    public const string ThirdParty = "KT3004";

    /// <summary>A page without language or title.</summary>
    /// <remarks>For the author of the theme: each page names its language and has a title.</remarks>
    public const string MissingHead = "KT3005";

    /// <summary>A page of another site that is gone.</summary>
    /// <remarks>Find where the page has gone, or take the link out.</remarks>
    [Adjustable]
    public const string ExternalLinkGone = "KT3006";

    /// <summary>A page of another site of which nothing is known.</summary>
    /// <remarks>The other site did not answer, or answers no programs. Open the link yourself.</remarks>
    [Adjustable]
    public const string ExternalLinkUnknown = "KT3007";

    /// <summary>A feed or site map that programs could not read.</summary>
    /// <remarks>Feed readers and search engines would refuse the file. Most often the theme or a title holds a sign that is not allowed; otherwise it is a fault of the program, so please report it.</remarks>
    public const string BrokenFeed = "KT3008";

    /// <summary>No site where one was expected.</summary>
    /// <remarks>The command runs in another folder. Go to the one that holds <c>input/</c>, <c>data/</c> and <c>themes/</c>.</remarks>
    public const string NoSite = "KT4001";

    /// <summary>A file that cannot be read or written.</summary>
    /// <remarks>Another program has the file open, the disk is full, or the rights do not suffice. The message says which file.</remarks>
    public const string FileFailed = "KT4002";

    /// <summary>A file in the output folder that KtSite did not write stands in the way.</summary>
    /// <remarks>KtSite overwrites nothing that it did not write. Move the file away, or choose another output folder.</remarks>
    public const string ForeignFile = "KT4003";

    /// <summary>Another build is at work on this output folder.</summary>
    /// <remarks>Wait until the other build is finished.</remarks>
    public const string OutputBusy = "KT4004";
}
