using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Looks through everything that is written for names of people who have not agreed to be named. Writes nothing.</summary>
internal sealed class ConsentPipeline : Pipeline
{
    public override void Check(Site site, BuildContext build)
    {
        var check = new ConsentCheck(site, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime));
        foreach (var file in WrittenText.Files(site)) check.Check(file, build.Problems);
    }
}
