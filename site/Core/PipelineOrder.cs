namespace KtSite.Core;

/// <summary>Brings pipelines into waves: each wave depends only on earlier ones.</summary>
internal static class PipelineOrder
{
    /// <exception cref="ArgumentException">A dependency is made by no pipeline, or dependencies run in a circle.</exception>
    public static IReadOnlyList<IReadOnlyList<Pipeline>> Waves(IReadOnlyList<Pipeline> pipelines)
    {
        var makers = pipelines.Where(p => p.Makes is not null).ToLookup(p => p.Makes!);
        foreach (var pipeline in pipelines)
        {
            foreach (var needed in pipeline.Dependencies.Where(d => !makers.Contains(d)))
                throw new ArgumentException($"pipeline {pipeline.Name} depends on {needed.Name}, which no pipeline makes");
        }

        var waves = new List<IReadOnlyList<Pipeline>>();
        var made = new HashSet<Type>();
        var waiting = pipelines.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(p => p.Dependencies.All(made.Contains)).ToList();
            if (ready.Count == 0)
                throw new ArgumentException($"dependencies run in a circle among {string.Join(", ", waiting.Select(p => p.Name))}");
            waves.Add(ready);
            made.UnionWith(ready.Select(p => p.Makes).OfType<Type>());
            waiting.RemoveAll(ready.Contains);
        }

        return waves;
    }
}
