using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Reading;

namespace KtSite.Pipelines.Reports;

/// <summary>Which texts exist in which language of the site.</summary>
internal static class TranslationReport
{
    /// <summary>A row a text and language, those of a text together.</summary>
    public static ReportTable Table(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            Translation.All(compose),
            ("item", t => t.Item),
            ("title", t => t.Title),
            ("language", t => t.Language),
            ("state", t => FieldReader.WordOf(t.State)),
            ("changed", t => Day(t.Changed)),
            ("originalChanged", t => Day(t.OriginalChanged)),
            ("file", t => t.At),
            ("address", t => t.Address is { } address ? compose.Url.Absolute(address) : null));
    }

    private static PartialDate? Day(DateOnly? day) => day is { } known ? new PartialDate(known) : null;
}
