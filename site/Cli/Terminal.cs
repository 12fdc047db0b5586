using Spectre.Console;

namespace KtSite.Cli;

/// <summary>
/// The only door to the console. Results go to standard output, problems and progress to standard error. Colours and a moving bar
/// only where a person looks.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool colours, bool interactive)
{
    private readonly Lock gate = new();

    /// <summary>Whether colours are wanted.</summary>
    public bool Colours => colours;

    /// <summary>Whether a person sits there.</summary>
    public bool Interactive => interactive;

    /// <summary>The console of this process.</summary>
    public static Terminal OfProcess(bool noColor)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return new Terminal(Console.Out, Console.Error, !noColor && !Console.IsErrorRedirected, !Console.IsErrorRedirected && !Console.IsInputRedirected);
    }

    /// <summary>Prints a result.</summary>
    public void Line(string text)
    {
        lock (gate) output.WriteLine(text);
    }

    /// <summary>Prints a problem.</summary>
    public void Error(string text)
    {
        lock (gate) error.WriteLine(text);
    }

    /// <summary>Text in a colour, where colours are wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">Number of the colour as terminals know it: 31 red, 33 yellow, 2 dim …</param>
    public string Paint(string text, int code) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>Shows how far long work has come.</summary>
    /// <param name="steps">How many steps it has.</param>
    public ProgressLine Progress(int steps) => new(this, interactive ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }) : null, steps);
}

/// <summary>A line that tells how far work has come; silent for work that ends at once, and where nobody looks.</summary>
internal sealed class ProgressLine(Terminal terminal, IAnsiConsole? console, int steps) : IDisposable
{
    private const int QuietMilliseconds = 400;
    private const int BetweenMilliseconds = 100;

    private readonly long started = Environment.TickCount64;
    private long last = Environment.TickCount64;
    private int done;

    /// <summary>One step is done. Called by several threads.</summary>
    public void Step()
    {
        var count = Interlocked.Increment(ref done);
        var now = Environment.TickCount64;
        var before = Interlocked.Read(ref last);
        var pause = console is null ? 5000 : BetweenMilliseconds;
        if (now - started < QuietMilliseconds || now - before < pause || Interlocked.CompareExchange(ref last, now, before) != before) return;
        if (console is null) terminal.Error($"rendering {count} of {steps}");
        else console.Markup($"\r[grey]rendering {count} of {steps}[/] ");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (console is not null && Interlocked.Read(ref last) - started >= QuietMilliseconds) console.Markup("\r" + new string(' ', 40) + "\r");
    }
}
