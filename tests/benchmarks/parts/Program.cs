using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KtSite.Benchmarks;

// In this process: the program was built already, and a second build of it takes longer than the measurements.
BenchmarkSwitcher.FromTypes([typeof(Parts)]).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
