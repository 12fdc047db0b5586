using CsCheck;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Reading;

/// <summary>Whatever people write, the check answers with messages: each in its file, at a line that exists.</summary>
public class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "![", "](", "] (", ")[", "|", "| --- |", "\n", "\n\n", "\n| a | b |\n| --- | --- |\n", "- ", "> ", "```", "`", "\\", "<", ">", "<!-- ktsite-allow KT1501: x -->", "<!-- ktsite-allow", "# ktsite-allow ", "-->", "# ", "[^1]", "[^1]: ", ": ",
        "today", "\t", "  ", "“", "”", "\"", "'", ":", "{", "}", "&a", "*a", "@", "%", "---\n", "title: ", "summary: ", "https://a.example/x", "KT Bridges", "28 bridges", "é", "\U0001F600", "\u0000", "\r\n", "a.md", "http",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Any_text_and_any_fields_give_a_site_or_messages_at_lines_that_exist() =>
        Gen.Select(Text, Text).Sample((fields, text) =>
        {
            var file = $"---\ntitle: A\n{fields}\n---\n{text}\n";
            var built = TestSite.Minimal()
                .With("data/promises.yml", "promises:\n  - { id: bridges, label: bridges, promised: 30 }\n")
                .With("input/news/2023-05-01-x.md", file)
                .With("data/people.yml", text)
                .Plan();
            var lines = new SourceFile("x", System.Text.Encoding.UTF8.GetBytes(file)).Text.Split('\n').Length;
            return built.Where(p => p.At.File == "input/news/2023-05-01-x.md").All(p => p.At.Line >= 0 && p.At.Line <= lines && p.At.Column >= 0);
        }, iter: 300, threads: 1);
}
