using System.Collections.Concurrent;
using KtSite.Libraries;

// libraries ITEMS TREE OUTPUT: reads the Markdown files of the folder ITEMS, and writes the files that the text TREE lists, "size path" a line, into the new folder OUTPUT.
if (args is not [var items, var tree, var output])
{
    Console.Error.WriteLine("usage: libraries ITEMS TREE OUTPUT");
    return 2;
}
KtSite.Core.LargePages.Prepare();
var texts = Directory.GetFiles(items, "*.md");
var files = File.ReadAllLines(tree).Select(line => ListedFile.Parse(line, output)).ToArray();
var folders = new ConcurrentDictionary<string, bool>();
Directory.CreateDirectory(output);
var next = -1;
var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
workers.ForEach(w => w.Start());
workers.ForEach(w => w.Join());
return 0;

void Work()
{
    using var text = new ParsedText();
    for (int i; (i = Interlocked.Increment(ref next)) < Math.Max(texts.Length, files.Length);)
    {
        if (i < texts.Length) text.Read(texts[i]);
        if (i < files.Length) files[i].Write(text.Bytes, folders);
    }
}
