using KtSite.Checks;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>What a build finds of earlier ones, beside the output. Whoever deletes it loses time, and nothing else.</summary>
internal sealed class BuildMemory
{
    private readonly Task<KeptResults> results;
    private readonly Task<KeptResults> fields;
    private readonly Task<LastPages> pages;
    // None where nothing is remembered.
    private readonly string? folder;

    // The files are read side by side, while the first of them is at work already.
    private BuildMemory(string? folder, bool adds)
    {
        this.folder = folder;
        results = Task.Run(() => folder is null ? KeptResults.None : KeptResults.In(Path.Combine(folder, "results"), adds));
        fields = Task.Run(() => folder is null ? KeptResults.None : KeptResults.In(Path.Combine(folder, "fields"), adds, holds: true));
        pages = Task.Run(() => folder is null ? LastPages.None : LastPages.Read(Path.Combine(folder, "pages")));
    }

    /// <summary>How much an earlier build left about its sources, in bytes: about a hundred for each file; 0 for nothing.</summary>
    public long LengthOfSources => folder is not null && FileStamp.Of(Path.Combine(folder, "sources")) is { } stamp ? stamp.Length : 0;

    /// <summary>No memory.</summary>
    public static BuildMemory None => new(null, adds: false);

    /// <summary>Results by the hash of all that formed them.</summary>
    public KeptResults Results => results.GetAwaiter().GetResult();

    /// <summary>The fields of texts, by the hash of all that formed them: small, and all of them are asked for.</summary>
    public KeptResults Fields => fields.GetAwaiter().GetResult();

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

        return new BuildMemory(folder, adds);
    }

    /// <summary>The pages of the published site; none where nothing is remembered.</summary>
    /// <param name="rules">See <see cref="WrittenPages"/>.</param>
    public WrittenPages Pages(string rules) => new(folder is null ? null : Path.Combine(folder, "pages"), $"{LastPages.Version}\n{KeptResults.ProgramKey}\n{rules}", pages.GetAwaiter().GetResult());

    /// <summary>The files as the last build found them, or null.</summary>
    public SourceTree? Sources(string root) => folder is null ? null : SourceTree.Kept(root, Path.Combine(folder, "sources"));

    /// <summary>Keeps everything for the next build.</summary>
    /// <param name="sources">The files of this build.</param>
    /// <param name="written">Its pages, or null.</param>
    public void Save(SourceTree sources, PageKeeper? written) => Workers.Together(
        Results.Save,
        Fields.Save,
        () => sources.Save(Path.Combine(folder!, "sources")),
        () => written?.Save());
}
