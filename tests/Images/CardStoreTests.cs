using KtSite.Images;
using Xunit;

namespace KtSite.Tests.Images;

public sealed class CardStoreTests : IDisposable
{
    private static readonly CardView Card = new("news", "Title", "30 June 2023", "Project", "Statement");
    private static readonly string Key = CardStore.KeyOf(Card, "News", "style");

    private readonly string folder = Path.Combine(Path.GetTempPath(), "ktsite-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Kept_card_is_found_and_its_file_is_named_by_its_key()
    {
        new CardStore(folder).Keep(Key, [1, 2, 3]);

        Assert.Equal([1, 2, 3], new CardStore(folder).Find(Key));
        Assert.Equal([Key + ".png"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Matches("^[0-9a-f]{64}$", Key);
    }

    [Fact]
    public void Unknown_card_is_not_found() => Assert.Null(new CardStore(folder).Find(Key));

    [Fact]
    public void Key_differs_with_everything_that_forms_the_picture()
    {
        var keys = new[]
        {
            Key,
            CardStore.KeyOf(Card, "Report", "style"),
            CardStore.KeyOf(Card, "News", "other"),
            CardStore.KeyOf(Card with { Type = "meetings" }, "News", "style"),
            CardStore.KeyOf(Card with { Title = "Title2" }, "News", "style"),
            CardStore.KeyOf(Card with { Date = null }, "News", "style"),
            CardStore.KeyOf(Card with { Project = "P" }, "News", "style"),
            CardStore.KeyOf(Card with { Statement = "" }, "News", "style"),
            CardStore.KeyOf(Card with { Title = "Title30 June 2023", Date = "" }, "News", "style"),
        };

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(Key, CardStore.KeyOf(Card with { }, "News", "style"));
    }

    [Fact]
    public void Pruning_removes_unused_cards_and_torn_files_but_nothing_of_others()
    {
        var store = new CardStore(folder);
        var unused = CardStore.KeyOf(Card, "", "");
        store.Keep(Key, [1]);
        store.Keep(unused, [2]);
        File.WriteAllText(Path.Combine(folder, unused + ".abc.new"), "torn");
        File.WriteAllText(Path.Combine(folder, "notes.png"), "mine");

        store.Prune(new HashSet<string> { Key });

        Assert.Equal(new[] { Key + ".png", "notes.png" }.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Store_that_cannot_be_written_is_skipped()
    {
        File.WriteAllText(folder, "a file stands where the folder would be");
        var store = new CardStore(folder);

        store.Keep(Key, [1]);
        store.Prune(new HashSet<string>());

        Assert.Null(store.Find(Key));
    }

    [Fact]
    public void Several_writers_of_one_card_do_not_disturb_each_other()
    {
        Parallel.For(0, 50, _ => new CardStore(folder).Keep(Key, [1, 2, 3]));

        Assert.Equal([1, 2, 3], new CardStore(folder).Find(Key));
        Assert.Single(Directory.GetFiles(folder));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.Delete(folder);
    }
}
