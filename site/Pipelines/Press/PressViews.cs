using KtSite.Core;
using KtSite.Pipelines.Promises;
using KtSite.Views;

namespace KtSite.Pipelines.Press;

/// <summary>The press kit. Template <c>press</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">How to name the project, and the like.</param>
/// <param name="Kit">Address of all of it as a ZIP file.</param>
/// <param name="Texts">The project in ready words.</param>
/// <param name="Facts">Facts that are no figures, with the page of the record.</param>
/// <param name="Sources">Where these can be read.</param>
/// <param name="Figures">Figures; each has its row on the page of promises, and its sources.</param>
/// <param name="Promises">Address of the page of promises.</param>
/// <param name="Contact">Who answers, or null.</param>
/// <param name="Pictures">What may be printed.</param>
/// <param name="Releases">Press releases, newest first.</param>
/// <param name="Results">Results that are finished.</param>
/// <param name="Partners">Partners with a text about the project for their own sites.</param>
/// <param name="Citation">How to cite the site, in one line.</param>
/// <param name="Lists">What can be read elsewhere.</param>
public sealed record PressPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string Kit,
    ValueList<PressTextView> Texts,
    ValueList<PressFactView> Facts,
    ValueList<LinkView> Sources,
    ValueList<PromiseView> Figures,
    string Promises,
    PressContactView? Contact,
    ValueList<PressPictureView> Pictures,
    ValueList<TeaserView> Releases,
    ValueList<ResultTeaserView> Results,
    ValueList<NameView> Partners,
    string Citation,
    ValueList<PressListView> Lists) : PageView(Head, Title, Breadcrumbs);

/// <summary>A ready text about the project.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Length"><c>short</c> or <c>long</c>; word <c>press-…</c> names it.</param>
/// <param name="Language">Language code when it is not the site's, else null.</param>
/// <param name="Text">The text; a blank line between paragraphs.</param>
public sealed record PressTextView(string Id, string Length, string? Language, string Text);

/// <summary>A fact that is no figure.</summary>
/// <param name="Name">What it is; word <c>press-…</c> names it.</param>
/// <param name="Value">The fact.</param>
/// <param name="Url">Page of the record, or null.</param>
public sealed record PressFactView(string Name, string Value, string? Url);

/// <summary>Who answers journalists.</summary>
/// <param name="Person">A person who has agreed to be shown, or null.</param>
/// <param name="Partner">The organisation, or null.</param>
/// <param name="Website">Its website, or null.</param>
/// <param name="Mail">E-mail address, or null.</param>
/// <param name="Phone">Telephone, or null.</param>
/// <param name="Note">Such as languages and hours, or null.</param>
public sealed record PressContactView(BylineView? Person, NameView? Partner, string? Website, string? Mail, string? Phone, string? Note);

/// <summary>A picture to print.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Image">The picture as the page shows it; null for the funder's emblem, which <c>asset</c> gives.</param>
/// <param name="Url">The file to download; null for the emblem.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Format">PNG …</param>
/// <param name="Pixels">Width and height, or null where they do not matter.</param>
/// <param name="Size">Size of the file, or null.</param>
/// <param name="Credit">Who made it, or null.</param>
/// <param name="Licence">On what terms, or null.</param>
public sealed record PressPictureView(string Title, ImageView? Image, string? Url, string Alt, string Format, string? Pixels, string? Size, string? Credit, string? Licence);

/// <summary>A list of what can be read elsewhere.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Links">The links.</param>
public sealed record PressListView(string Title, ValueList<PressLinkView> Links);

/// <summary>A text elsewhere.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Url">Its address.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Language">Language code when it is not the site's, else null.</param>
/// <param name="LanguageName">Name of that language, or null.</param>
public sealed record PressLinkView(string Text, string Url, DateView? Date, string? Language, string? LanguageName);
