using KtSite.Cli;
using KtSite.Core;

LargePages.Prepare();
return CommandLine.Run(args, Terminal.OfProcess);
