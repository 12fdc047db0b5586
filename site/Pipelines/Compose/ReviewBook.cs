using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Reviews;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>What was said about the pages of a site until a day. Internal reviews lend a page the word "reviewed" and nothing else.</summary>
internal sealed class ReviewBook
{
    private readonly Composer compose;
    private readonly ILookup<string, Review> byItem;

    public ReviewBook(Composer compose)
    {
        this.compose = compose;
        byItem = compose.Site.All<Review>().Where(r => r.Date.First <= compose.Today).OrderBy(r => r.Date.First).ToLookup(r => r.Item.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether somebody reviewed a page.</summary>
    public bool Has(Page page) => byItem.Contains(page.Id);

    /// <summary>The public reviews of the page at an address, oldest first.</summary>
    public ValueList<ReviewView> At(string address) =>
        byItem.Where(g => compose.Site.Addresses.ById(g.Key)?.Address == address).SelectMany(g => g).Where(r => r.IsPublic).Select(View).ToValueList();

    private ReviewView View(Review review) => new(NameOf(review), compose.Date(review.Date), review.Comment, review.Answer, review.Change);

    private string? NameOf(Review review) =>
        review.By is { } by && compose.Site.All<Person>().FirstOrDefault(p => p.Id == by.Id) is { } person && person.ConsentOn(compose.Today) != Consent.None ? person.Name : null;
}
