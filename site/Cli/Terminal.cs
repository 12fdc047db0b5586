using Spectre.Console;

namespace KtSite.Cli;

/// <summary>
/// The only door to the console. Results go to standard output, problems and progress to standard error. Colours and a moving bar
/// only where a person looks.
/// </summary>
/// <param name="output">Takes results.</param>
/// <param name="error">Takes problems and progress.</param>
/// <param name="colours">Whether colours are wanted.</param>
/// <param name="interactive">Whether a person sits there.</param>
/// <param name="questions">Where questions are asked; null for the console of the process.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool colours, bool interactive, IAnsiConsole? questions = null)
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

    /// <summary>Prints the lines of a result.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines) Line(line);
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

    /// <summary>Asks for a line of text; null where nobody can answer, empty when the person leaves it out.</summary>
    public string? Ask(string question) =>
        interactive ? Questions.Prompt(new TextPrompt<string>(Markup.Escape(question)).AllowEmpty()).Trim() : null;

    /// <summary>Lets a person choose; null where nobody can.</summary>
    public string? Choose(string question, IReadOnlyList<string> answers) =>
        interactive ? Questions.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(question)).PageSize(20).AddChoices(answers)) : null;

    private IAnsiConsole Questions => questions ?? AnsiConsole.Console;

    /// <summary>Text in a colour, where colours are wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">Number of the colour as terminals know it: 31 red, 33 yellow, 2 dim …</param>
    public string Paint(string text, int code) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>Runs long work and shows how far it has come: a bar where a person looks, now and then a line elsewhere.</summary>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="work">The work; calls what it is given after each step, from any thread.</param>
    public void WithProgress(int steps, Action<Action> work)
    {
        if (!interactive)
        {
            work(new PlainProgress(this, steps).Step);
            return;
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask("rendering", maxValue: Math.Max(1, steps));
                work(() => task.Increment(1));
            });
    }
}

/// <summary>Lines that tell how far work has come; none for work that ends within seconds.</summary>
internal sealed class PlainProgress(Terminal terminal, int steps)
{
    private const int BetweenMilliseconds = 5000;

    private long last = Environment.TickCount64;
    private int done;

    /// <summary>One step is done. Called by several threads.</summary>
    public void Step()
    {
        var count = Interlocked.Increment(ref done);
        var now = Environment.TickCount64;
        var before = Interlocked.Read(ref last);
        if (now - before < BetweenMilliseconds || Interlocked.CompareExchange(ref last, now, before) != before) return;
        terminal.Error($"rendering {count} of {steps}");
    }
}
