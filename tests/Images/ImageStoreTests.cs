using KtSite.Images;
using Xunit;

namespace KtSite.Tests.Images;

public sealed class ImageStoreTests : IDisposable
{
    private static readonly CardView Card = new("news", "Title", "30 June 2023", "Project", "Statement");
    private static readonly string Key = Card.Key("News", "style");

    private readonly string folder = Path.Combine(Path.GetTempPath(), "ktsite-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Kept_card_is_found_and_its_file_is_named_by_its_key()
    {
        new ImageStore(folder, ".png").Keep(Key, [1, 2, 3]);

        Assert.Equal([1, 2, 3], new ImageStore(folder, ".png").Find(Key));
        Assert.Equal([Key + ".png"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Matches("^[0-9a-f]{32}$", Key);
    }

    [Fact]
    public void Unknown_card_is_not_found() => Assert.Null(new ImageStore(folder, ".png").Find(Key));

    [Fact]
    public void Key_differs_with_everything_that_forms_the_picture()
    {
        var keys = new[]
        {
            Key,
            Card.Key("Report", "style"),
            Card.Key("News", "other"),
            (Card with { Type = "meetings" }).Key("News", "style"),
            (Card with { Title = "Title2" }).Key("News", "style"),
            (Card with { Date = null }).Key("News", "style"),
            (Card with { Project = "P" }).Key("News", "style"),
            (Card with { Statement = "" }).Key("News", "style"),
            (Card with { Title = "Title30 June 2023", Date = "" }).Key("News", "style"),
        };

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(Key, (Card with { }).Key("News", "style"));
    }

    [Fact]
    public void Pruning_removes_unused_cards_and_torn_files_but_nothing_of_others()
    {
        var store = new ImageStore(folder, ".png");
        var unused = Card.Key("", "");
        store.Keep(Key, [1]);
        store.Keep(unused, [2]);
        File.WriteAllText(Path.Combine(folder, unused + ".abc.new"), "torn");
        File.WriteAllText(Path.Combine(folder, Key + Key + ".png"), "of an earlier program");
        File.WriteAllText(Path.Combine(folder, "notes.png"), "mine");

        store.Prune(new HashSet<string> { Key });

        Assert.Equal(new[] { Key + ".png", "notes.png" }.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Store_that_cannot_be_written_is_skipped()
    {
        File.WriteAllText(folder, "a file stands where the folder would be");
        var store = new ImageStore(folder, ".png");

        store.Keep(Key, [1]);
        store.Prune(new HashSet<string>());

        Assert.Null(store.Find(Key));
    }

    [Fact]
    public void Several_writers_of_one_card_do_not_disturb_each_other()
    {
        Parallel.For(0, 50, _ => new ImageStore(folder, ".png").Keep(Key, [1, 2, 3]));

        Assert.Equal([1, 2, 3], new ImageStore(folder, ".png").Find(Key));
        Assert.Single(Directory.GetFiles(folder));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.Delete(folder);
    }
}
