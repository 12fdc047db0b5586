using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public partial class ThreadSplitterTests
{
    private const string Ending = "https://www.ktsoftskills.eu/news/four-cities/ #SoftSkills";

    private const string Report =
        "Four cities tested the report on soft skills in knowledge transfer. Prof. J. Smith (Leiden) and Dr. Maria Rossi opened the day at St. Gallen, i.e. in the old library.\n\n"
        + "Some 50 professionals came: managers, researchers, trainers, etc. They tried out the self-assessment, spoke of trust vs. control, and wrote down what was missing. “It works,” said one. “But it is too long!”\n\n"
        + "The partners will shorten it by approx. 20 % and publish it on https://www.ktsoftskills.eu/report/soft-skills (No. 7 of the series) together with @astp and @office@social.example.org. Next meeting: Warsaw, in March. 🇵🇱 👩‍👩‍👧‍👦 #KnowledgeTransfer";

    private const string Chinese = "四个城市测试了关于知识转移中软技能的报告。五十位专业人士参加了会议，他们讨论了信任、沟通和合作的重要性。“这很有用！”一位参与者说。";

    private const string Arabic = "اجتمع الشركاء في بولونيا لمناقشة المهارات الشخصية في نقل المعرفة. هل اتفقوا على الخطوات القادمة؟ نعم، وسينشر التقرير في مارس. ";

    private static Func<string, bool> Within(CountingMethod method, int limit) => part => TextLength.Count(part, method) <= limit;

    private static readonly Func<string, bool> X = Within(CountingMethod.TwitterWeighted, 280);

    public static TheoryData<CountingMethod, int> Networks => new() { { CountingMethod.TwitterWeighted, 280 }, { CountingMethod.Graphemes, 300 }, { CountingMethod.Mastodon, 500 } };

    [Fact]
    public void A_text_that_fits_is_one_post_without_a_number() => Assert.Equal(["The partners met.\n\n" + Ending], ThreadSplitter.Split(" The partners met.\n", Ending, 5, X));

    [Theory]
    [InlineData("", Ending, Ending)]
    [InlineData(" \n", "", "")]
    [InlineData("The partners met.", "", "The partners met.")]
    public void What_is_empty_leaves_no_trace(string text, string ending, string expected) => Assert.Equal(expected, string.Join('|', ThreadSplitter.Split(text, ending, 3, X)));

    [Fact]
    public void A_report_for_x_is_split_at_paragraphs_and_sentences() =>
        Assert.Equal(
            [
                "Four cities tested the report on soft skills in knowledge transfer. Prof. J. Smith (Leiden) and Dr. Maria Rossi opened the day at St. Gallen, i.e. in the old library. 1/3\n\n" + Ending,
                "Some 50 professionals came: managers, researchers, trainers, etc. They tried out the self-assessment, spoke of trust vs. control, and wrote down what was missing. “It works,” said one. “But it is too long!” 2/3",
                "The partners will shorten it by approx. 20 % and publish it on https://www.ktsoftskills.eu/report/soft-skills (No. 7 of the series) together with @astp and @office@social.example.org. Next meeting: Warsaw, in March. 🇵🇱 👩‍👩‍👧‍👦 #KnowledgeTransfer 3/3",
            ],
            ThreadSplitter.Split(Report, Ending, 5, X));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Reports_in_many_scripts_fit_and_lose_nothing(CountingMethod method, int limit)
    {
        foreach (var text in new[] { Report, Repeat(Chinese, 12), Repeat(Arabic, 20), Repeat(Report + "\n\n", 9), Repeat("👩‍👩‍👧‍👦🇫🇮👍🏽", 90) })
            AssertThread(text, ThreadSplitter.Split(text, Ending, 99, Within(method, limit)), Within(method, limit), isWhole: true);
    }

    [Fact]
    public void Chinese_is_cut_after_its_full_stops()
    {
        var parts = ThreadSplitter.Split(Repeat(Chinese, 12), "", 99, X);
        Assert.All(parts, p => Assert.Matches(@"[。”] \d+/\d+$", p));
        Assert.All(ThreadSplitter.Split(new string('语', 400), "", 99, X).SkipLast(1), p => Assert.Matches(@"^语{130,}… \d/\d$", p));
    }

    [Fact]
    public void A_total_of_two_digits_is_counted_in_every_part()
    {
        // Two words to a part beside "1/9": eighteen take nine parts. The nineteenth makes it "1/10", which leaves room for one word only.
        var fits = Within(CountingMethod.Utf16, 22);
        var nine = string.Join(' ', Enumerable.Repeat("abcdefgh", 18));
        Assert.Equal("abcdefgh abcdefgh… 1/9", ThreadSplitter.Split(nine, "", 99, fits)[0]);
        var parts = ThreadSplitter.Split(nine + " abcdefgh", "", 99, fits);
        Assert.Equal(19, parts.Count);
        Assert.Equal("abcdefgh… 1/19", parts[0]);
        AssertThread(nine + " abcdefgh", parts, fits, isWhole: true);
    }

    [Theory]
    [InlineData("The partners met in March. Then they wrote it all down. Then they went.", 2, 36, "The partners met in March. 1/2|Then they wrote it all down. 2/2")]
    [InlineData("The partners met in March. Then they wrote it all down.", 1, 36, "The partners met in March.")]
    [InlineData("The partners met again and planned the work of the half year", 1, 24, "The partners met again…")]
    [InlineData("The partners met again and planned the work of the half year in a long sentence", 2, 28, "The partners met again… 1/2|and planned the work of… 2/2")]
    public void A_text_of_too_many_parts_ends_with_a_whole_sentence_where_one_fits(string text, int mostParts, int limit, string expected) =>
        Assert.Equal(expected, string.Join('|', ThreadSplitter.Split(text, "", mostParts, Within(CountingMethod.Utf16, limit))));

    [Theory]
    [InlineData("We all met and read https://a.eu/b and then went home", 30, "We all met and read… 1/3|https://a.eu/b and then… 2/3|went home 3/3")]
    [InlineData("We met and saw https://a.eu/b and then went on", 35, "We met and saw https://a.eu/b … 1/2|and then went on 2/2")]
    [InlineData("Thanks to all of @astp and to #KnowledgeTransfer and you", 28, "Thanks to all of @astp … 1/4|and to… 2/4|#KnowledgeTransfer and… 3/4|you 4/4")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 20, "Donaudampfschif… 1/3|ffahrtsgesellsc… 2/3|haft 3/3")]
    [InlineData("Read https://example.eu/far/too/long/for/any here", 20, "Read… 1/2|here 2/2")]
    [InlineData("We counted 17\n\nThen all the others came", 30, "We counted 17\n1/2|Then all the others came 2/2")]
    [InlineData("Yes. Donau dampf schiff fahrts gesell schaft kapitaen", 30, "Yes. Donau dampf schiff… 1/3|fahrts gesell schaft… 2/3|kapitaen 3/3")]
    public void Sentences_that_are_too_long_are_cut_at_words_and_words_at_graphemes(string text, int limit, string expected)
    {
        var parts = ThreadSplitter.Split(text, "", 9, Within(CountingMethod.Utf16, limit));
        Assert.Equal(expected, string.Join('|', parts));
    }

    [Theory]
    [InlineData("We all agreed at once that “active listening” can be taught", 44, "We all agreed at once that… 1/2|“active listening” can be taught 2/2")]
    [InlineData("We all agreed on a book (in three or more parts) for them", 44, "We all agreed on a book… 1/2|(in three or more parts) for them 2/2")]
    [InlineData("All said it would work. They wrote “Yes. Do it now” and went on", 48, "All said it would work. 1/2|They wrote “Yes. Do it now” and went on 2/2")]
    [InlineData("We say “active listening can be taught” to all of you", 40, "We say “active listening can be… 1/2|taught” to all of you 2/2")]
    [InlineData("We saw that O’Reilly’s skills can be taught too, by all of us", 44, "We saw that O’Reilly’s skills can be… 1/2|taught too, by all of us 2/2")]
    public void Brackets_and_quotations_stay_in_one_part_where_that_costs_little(string text, int limit, string expected) =>
        Assert.Equal(expected, string.Join('|', ThreadSplitter.Split(text, "", 9, Within(CountingMethod.Utf16, limit))));

    [Theory]
    [InlineData("", false)]
    [InlineData("The partners met.", false)]
    [InlineData("The partners met. 1/2|They left. 2/2", false)]
    [InlineData("The partners met. 1/2|They left together and told the others all about it, as they had promised abcd… 2/2", false)]
    [InlineData("The partners met. 1/2|They left together and told the others all about it, as they had promised abcde… 2/2", true)]
    [InlineData("The partners met. 1/2|They left together and told the others about it, as they had promised me in 2023\n2/2", true)]
    [InlineData("The partners met.|They left together and told the others about it, as they had promised me in 2/2023", true)]
    public void A_thread_that_ends_in_next_to_nothing_is_not_worth_it(string parts, bool expected) =>
        Assert.Equal(expected, ThreadSplitter.IsWorthwhile(parts.Split('|', StringSplitOptions.RemoveEmptyEntries), t => t.Length));

    [Fact]
    public void An_ending_that_leaves_no_room_stands_alone_and_one_that_does_not_fit_is_left_out()
    {
        Assert.Equal(["https://a.eu"], ThreadSplitter.Split("The partners met", "https://a.eu", 9, Within(CountingMethod.Utf16, 14)));
        Assert.Equal(["Partners"], ThreadSplitter.Split("Partners", "https://a.eu", 9, Within(CountingMethod.Utf16, 10)));
        Assert.Empty(ThreadSplitter.Split("Partners", "https://a.eu", 9, _ => false));
    }

    [Fact]
    public void Every_thread_fits_and_breaks_no_word_link_tag_or_grapheme()
    {
        string[] vocabulary =
        [
            "trust", "and", "Kraków", "Krako\u0301w", "https://www.ktsoftskills.eu/a/b.", "(ktsoftskills.eu)", "#SoftSkills", "@astp", "@office@social.example.org", "👩‍👩‍👧‍👦", "🇫🇮🇮🇹",
            "Skills.", "Dr.", "e.g.", "“Well?”", "知识转移。软技能", "语言，", "المهارات", "اتفقوا؟", "Really!", "so…", "(open", "“quoted", "words”", "closed)", "O’Reilly", "\n\n", "\n\nOutcomes\n\n", "2023", new string('z', 60), "1️⃣",
        ];
        var words = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        Gen.Select(words.Array[1, 90], Gen.Int[90, 300], Gen.Int[1, 12], Gen.Enum<CountingMethod>(), Gen.Bool).Sample((chosen, limit, mostParts, method, hasEnding) =>
        {
            var text = string.Join(' ', chosen).Trim();
            var fits = Within(method, limit);
            var ending = hasEnding ? "https://a.eu #Tag" : "";
            AssertThread(text, ThreadSplitter.Split(text, ending, 999, fits), fits, isWhole: true);
            var capped = ThreadSplitter.Split(text, ending, mostParts, fits);
            Assert.InRange(capped.Count, 0, mostParts);
            AssertThread(text, capped, fits, isWhole: false);
        }, iter: 60);
    }

    [Fact]
    public void Any_string_can_be_split() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char, Gen.Char[" \n.a语。@#\uD83D\uDE00\u0301\u200D"]), 0, 120], Gen.Int[0, 40], Gen.Int[0, 5], Gen.Enum<CountingMethod>()).Sample((text, limit, mostParts, method) =>
            Assert.All(ThreadSplitter.Split(text, "#Tag", mostParts, Within(method, limit)), p => Assert.True(p.Length > 0 && TextLength.Count(p, method) <= limit)), iter: 100);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times)).Trim();

    // Follows the parts through the text: they stand there one after the other, with nothing but white space between.
    private static void AssertThread(string text, IReadOnlyList<string> parts, Func<string, bool> fits, bool isWhole)
    {
        var entities = Entities.Find(text);
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            Assert.True(fits(parts[i]), parts[i]);
            var body = i == 0 ? EndingOf().Replace(parts[i], "") : parts[i];
            if (parts.Count > 1)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{parts.Count}");
                Assert.Matches($@"\S\s{number}$", body);
                body = body[..^(number.Length + 1)];
            }

            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (string.CompareOrdinal(text, at, body, 0, body.Length) != 0) body = body.EndsWith(" …", StringComparison.Ordinal) ? body[..^2] : body[..^1];
            Assert.NotEmpty(body);
            Assert.True(string.CompareOrdinal(text, at, body, 0, body.Length) == 0, $"{parts[i]} does not go on at {at} of {text}");
            at += body.Length;
            Assert.DoesNotContain(entities, s => s.Start < at && at < s.End);
        }

        if (isWhole) Assert.Equal(text.Length, at);
    }

    [GeneratedRegex(@"\n\nhttps://(?:a|www\.ktsoftskills)\.eu\S* #\w+$")]
    private static partial Regex EndingOf();
}
