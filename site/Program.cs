using KtSite.Cli;

return CommandLine.Run(args, Terminal.OfProcess);
