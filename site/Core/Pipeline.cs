namespace KtSite.Core;

/// <summary>The phases of a build, in order.</summary>
public enum Phase
{
    /// <summary>One file to its records; in parallel over all files of all pipelines.</summary>
    Input,

    /// <summary>All records of a type to the final list; independent pipelines in parallel.</summary>
    Process,

    /// <summary>The sealed site to planned output items; pipelines in parallel.</summary>
    PostProcess,

    /// <summary>Planned items to bytes; in parallel over all items.</summary>
    Output,
}

/// <summary>A pipeline that only derives output from the records of others.</summary>
public abstract class Pipeline
{
    /// <summary>Name for messages and measurements.</summary>
    public virtual string Name => GetType().Name.Replace("Pipeline", "", StringComparison.Ordinal);

    /// <summary>Record types that the process phase may read.</summary>
    public virtual IReadOnlyList<Type> Dependencies => [];

    /// <summary>The record type that this pipeline makes, or null.</summary>
    internal virtual Type? Makes => null;

    /// <summary>
    /// Reports what only the whole site shows, such as links to nothing. Runs even when records are broken, so that all problems come
    /// in one run; must therefore not rely on required fields.
    /// </summary>
    public virtual void Check(Site site, BuildContext build)
    {
    }

    /// <summary>Plans output files from the sealed site. Reads nothing else. Runs only when nothing is broken.</summary>
    public virtual IEnumerable<OutputItem> PostProcess(Site site, BuildContext build) => [];

    internal virtual IReadOnlyList<SourceFile> FilesIn(SourceTree sources) => [];

    /// <summary>Fills in what is known of files from the build before; the others stay null.</summary>
    internal virtual void Recall(IReadOnlyList<SourceFile> files, InputResult?[] given, string settings)
    {
    }

    /// <summary>Remembers what files gave, where builds follow each other.</summary>
    internal virtual void Remember(IReadOnlyList<SourceFile> files, InputResult[] given, string settings)
    {
    }

    /// <summary>What a file gives.</summary>
    /// <param name="file">The file.</param>
    /// <param name="apart">Takes what is wrong with this file; of no other one.</param>
    internal virtual InputResult RunInput(SourceFile file, BuildContext apart) => InputResult.Nothing;

    internal virtual IReadOnlyList<Document> RunProcess(IEnumerable<InputResult> read, Site known, BuildContext build) => [];
}

/// <summary>A pipeline with a content type of its own.</summary>
/// <typeparam name="T">The record of the content type.</typeparam>
public abstract class Pipeline<T> : Pipeline where T : Document
{
    // The first memory: what a file's bytes gave under the same settings need not be read again. None where nobody builds twice.
    private (IReadOnlyList<SourceFile> Files, InputResult[] Given, string Settings) memory = ([], [], "");

    internal sealed override Type Makes => typeof(T);

    /// <summary>Glob of the source files, such as <c>input/news/**/*.md</c>.</summary>
    public abstract string Files { get; }

    /// <summary>Reads the records of one file. May look at nothing but this file and the settings.</summary>
    public abstract IReadOnlyList<T> Input(SourceFile file, BuildContext build);

    /// <summary>Drops what is held back, sorts, checks references. Yields the final list.</summary>
    public virtual IReadOnlyList<T> Process(IReadOnlyList<T> documents, Site known, BuildContext build) => documents;

    /// <summary>Whether a file that the glob names is meant; names that begin with <c>_</c> are no pages.</summary>
    protected virtual bool Accepts(SourceFile file) => file.Stem is not (['_', ..] or "README");

    internal sealed override IReadOnlyList<SourceFile> FilesIn(SourceTree sources) => [.. sources.Match(Files).Where(Accepts)];

    // Both lists are sorted by path, and nearly all files are the same ones.
    internal sealed override void Recall(IReadOnlyList<SourceFile> files, InputResult?[] given, string settings)
    {
        if (memory.Settings != settings) return;
        var at = 0;
        for (var i = 0; i < files.Count; i++)
        {
            while (at < memory.Files.Count && !ReferenceEquals(memory.Files[at], files[i]) && string.CompareOrdinal(memory.Files[at].Path, files[i].Path) < 0) at++;
            if (at < memory.Files.Count && memory.Files[at] is var known && (ReferenceEquals(known, files[i]) || (known.Path == files[i].Path && known.Hash == files[i].Hash))) given[i] = memory.Given[at];
        }
    }

    internal sealed override void Remember(IReadOnlyList<SourceFile> files, InputResult[] given, string settings) => memory = (files, given, settings);

    internal sealed override InputResult RunInput(SourceFile file, BuildContext apart)
    {
        var documents = Input(file, apart);
        return new InputResult(documents, apart.Problems.Count == 0 ? [] : apart.Problems.All);
    }

    internal sealed override IReadOnlyList<Document> RunProcess(IEnumerable<InputResult> read, Site known, BuildContext build) =>
        // An array of T is also a list of Document: no copy when the site hands it out.
        Process([.. read.SelectMany(r => (IReadOnlyList<T>)r.Documents)], known, build).ToArray();
}

/// <summary>What one file gave: records and problems.</summary>
internal sealed record InputResult(IReadOnlyList<Document> Documents, IReadOnlyList<Diagnostic> Problems)
{
    internal static readonly InputResult Nothing = new([], []);
}
