using KtSite.Core;

namespace KtSite.Tests.Core;

public class EngineTests
{
    private sealed record Word(Location Source, string Text) : Document(Source);

    private sealed record Sentence(Location Source, string Text) : Document(Source);

    private sealed class Words(bool circular = false) : Pipeline<Word>
    {
        public int Reads;

        public override string Files => "input/*.word";

        public override IReadOnlyList<Type> Dependencies => circular ? [typeof(Sentence)] : [];

        public override IReadOnlyList<Word> Input(SourceFile file, BuildContext build)
        {
            Interlocked.Increment(ref Reads);
            if (file.Text.Contains('!')) build.Problems.Error("T1", new Location(file.Path, 1, 1), "no shouting");
            return [new Word(file.Start, file.Text)];
        }
    }

    private sealed class Sentences(bool declares = true) : Pipeline<Sentence>
    {
        public override string Files => "input/*.sentence";

        public override IReadOnlyList<Type> Dependencies => declares ? [typeof(Word)] : [];

        public override IReadOnlyList<Sentence> Input(SourceFile file, BuildContext build) => [new Sentence(file.Start, file.Text)];

        public override IReadOnlyList<Sentence> Process(IReadOnlyList<Sentence> documents, Site known, BuildContext build) =>
            [.. documents.Select(d => d with { Text = d.Text + string.Concat(known.All<Word>().Select(w => w.Text)) })];

        public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build) =>
            site.All<Sentence>().Select((s, i) => new TextOutput(OutputPath.Of($"/{i}.txt"), s.Source, s.Text));
    }

    private static SourceTree Tree(params (string Path, string Text)[] files) =>
        new("/", files.Select(f => new SourceFile(f.Path, System.Text.Encoding.UTF8.GetBytes(f.Text))));

    private static BuildContext Context(string settings = "s") => new(new object(), settings, DateTimeOffset.UnixEpoch, new BuildOptions());

    [Fact]
    public void A_pipeline_sees_the_records_of_its_declared_dependencies_whatever_the_order_of_the_list()
    {
        var plan = new Engine([new Sentences(), new Words()]).Plan(Tree(("input/b.word", "b"), ("input/a.word", "a"), ("input/x.sentence", "x")), Context());
        Assert.Equal("xab", Assert.IsType<TextOutput>(Assert.Single(plan.Outputs)).Text);
    }

    [Fact]
    public void Asking_for_an_undeclared_type_is_a_bug_and_not_an_empty_list()
    {
        var engine = new Engine([new Sentences(declares: false), new Words()]);
        var e = Assert.ThrowsAny<Exception>(() => engine.Plan(Tree(("input/x.sentence", "x")), Context()));
        Assert.Contains("declared dependencies", e.ToString());
    }

    [Fact]
    public void Circular_and_unknown_dependencies_stop_the_start()
    {
        Assert.Contains("circle", Assert.Throws<ArgumentException>(() => new Engine([new Words(circular: true), new Sentences()])).Message);
        Assert.Contains("no pipeline makes", Assert.Throws<ArgumentException>(() => new Engine([new Sentences()])).Message);
    }

    [Fact]
    public void An_unchanged_file_is_read_once_and_keeps_its_problems()
    {
        var words = new Words();
        var engine = new Engine([words]);
        var first = engine.Plan(Tree(("input/a.word", "a!"), ("input/b.word", "b")), Context());
        var second = engine.Plan(Tree(("input/a.word", "a!"), ("input/b.word", "c")), Context());
        Assert.Equal(3, words.Reads);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        engine.Plan(Tree(("input/a.word", "a!"), ("input/b.word", "c")), Context("other settings"));
        Assert.Equal(5, words.Reads);
    }

    [Fact]
    public void Two_items_for_one_file_are_an_error_even_when_only_the_case_differs()
    {
        var items = new OutputItem[] { new TextOutput(OutputPath.Of("/A/"), new Location("one"), ""), new TextOutput(OutputPath.Of("/a/"), new Location("two"), "") };
        var problem = Assert.Single(IdentityCheck.Run(items));
        Assert.Equal(Rules.DuplicateAddress, problem.Rule);
        Assert.Contains("one", problem.Message);
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/news/", "news/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    public void Addresses_and_files_belong_together(string address, string file)
    {
        Assert.Equal(file, OutputPath.Of(address).Value);
        Assert.Equal(address, OutputPath.Of(address).Address);
    }

    [Fact]
    public void No_address_leaves_the_output_folder() => Assert.Throws<ArgumentException>(() => OutputPath.Of("/../etc/passwd"));
}
