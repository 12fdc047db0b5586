using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>The long text of a case study in a Markdown file of the same name.</summary>
/// <param name="Source">The file.</param>
/// <param name="Of">Path of the record that it belongs to.</param>
/// <param name="Body">The text.</param>
public sealed record CaseStudyText(Location Source, string Of, Body Body) : Document(Source)
{
    /// <summary>Gives each record its text. A text without a record, or beside a <c>body:</c>, is an error.</summary>
    internal static IReadOnlyList<CaseStudy> Join(IReadOnlyList<CaseStudy> studies, IReadOnlyList<CaseStudyText> texts, DiagnosticBag problems)
    {
        var byRecord = texts.ToDictionary(t => t.Of, StringComparer.Ordinal);
        var records = studies.Select(s => s.Source.File).ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts.Where(t => !records.Contains(t.Of)))
            problems.Error(Rules.DanglingReference, text.Source, $"there is no record {text.Of} for this text{Suggestion.Phrase(text.Of, records)}", "give both files one name");
        foreach (var study in studies.Where(s => !s.Body.IsEmpty && byRecord.ContainsKey(s.Source.File)))
            problems.Error(Rules.DuplicateKey, study.Source, $"the text stands both here and in {byRecord[study.Source.File].Source.File}", "keep one of the two");
        return [.. studies.Select(s => byRecord.TryGetValue(s.Source.File, out var text) ? s with { Body = text.Body } : s)];
    }
}

/// <summary><c>data/case-studies/*.md</c>: plain Markdown without front matter.</summary>
internal sealed class CaseStudyTextsPipeline : Pipeline<CaseStudyText>
{
    public override string Files => "data/case-studies/*.md";

    public override IReadOnlyList<CaseStudyText> Input(SourceFile file, BuildContext build)
    {
        var settings = build.Settings<SiteSettings>();
        return [new CaseStudyText(file.Start, Path.ChangeExtension(file.Path, ".yml"), settings.Markdown.Read(file.Text, file.Path, 1, settings.Language, build.Problems))];
    }
}
