using KtSite.Checks;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>What a build finds of earlier ones, beside the output. Whoever deletes it loses time, and nothing else.</summary>
/// <param name="Results">Results by the hash of all that formed them.</param>
/// <param name="Fields">The fields of texts, by the hash of all that formed them: small, and all of them are asked for.</param>
/// <param name="SourcesFile">Where it is kept which files were there, or null.</param>
internal sealed record BuildMemory(KeptResults Results, KeptResults Fields, string? SourcesFile)
{
    /// <summary>No memory.</summary>
    public static BuildMemory None => new(KeptResults.None, KeptResults.None, null);

    /// <summary>The memory of an output folder; where the options say so it begins anew.</summary>
    /// <param name="options">Which folder.</param>
    /// <param name="adds">Whether results of this build are kept: only for who holds the output folder.</param>
    public static BuildMemory Of(SiteOptions options, bool adds)
    {
        var folder = SiteBuilder.StoreFolder(options);
        if (options.Fresh && !adds) return None;
        if (options.Fresh)
        {
            foreach (var file in new[] { "sources", "pages", "results.list", "results", "fields.list", "fields" }) File.Delete(Path.Combine(folder, file));
        }

        return new BuildMemory(KeptResults.In(Path.Combine(folder, "results"), adds), KeptResults.In(Path.Combine(folder, "fields"), adds, holds: true), Path.Combine(folder, "sources"));
    }

    /// <summary>The pages of the published site; none where nothing is remembered.</summary>
    /// <param name="rules">See <see cref="WrittenPages"/>.</param>
    public WrittenPages Pages(string rules) => new(SourcesFile is null ? null : Path.Combine(Path.GetDirectoryName(SourcesFile)!, "pages"), $"pages 3\n{KeptResults.ProgramKey}\n{rules}");

    /// <summary>The files as the last build found them, or null.</summary>
    public SourceTree? Sources(string root) => SourcesFile is null ? null : SourceTree.Kept(root, SourcesFile);

    /// <summary>Keeps the rest of it for the next build.</summary>
    public void Save(SourceTree sources)
    {
        Results.Save();
        Fields.Save();
        if (SourcesFile is not null) sources.Save(SourcesFile);
    }
}
