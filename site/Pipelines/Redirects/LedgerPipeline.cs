using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Redirects;

/// <summary>The ledger of published addresses. That each of them still leads somewhere is checked when all outputs are planned.</summary>
internal sealed class LedgerPipeline : Pipeline<PublishedAddress>
{
    public override string Files => PublishedAddress.Path;

    public override IReadOnlyList<PublishedAddress> Input(SourceFile file, BuildContext build) => PublishedAddress.Read(file, build.Problems);
}
