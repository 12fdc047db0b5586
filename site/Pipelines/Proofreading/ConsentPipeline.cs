using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Looks through everything that is written for names of people who have not agreed to be named. Writes nothing.</summary>
internal sealed class ConsentPipeline : Pipeline<WrittenFile>
{
    public override string Files => "**/*";

    public override IReadOnlyList<WrittenFile> Input(SourceFile file, BuildContext build) => [new WrittenFile(file.Start, file)];

    public override void Check(Site site, BuildContext build)
    {
        var check = new ConsentCheck(site, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime));
        foreach (var file in site.All<WrittenFile>()) check.Check(file, build.Problems);
    }

    protected override bool Accepts(SourceFile file) =>
        (file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".md", StringComparison.Ordinal)) && file.Stem is not "README" and ("_index" or not ['_', ..]);
}
