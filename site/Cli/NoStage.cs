using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Takes bytes and forgets them: for commands that look at pages without publishing.</summary>
internal sealed class NoStage : IOutputStage
{
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
    {
    }

    public void Commit()
    {
    }

    public void Discard()
    {
    }
}
