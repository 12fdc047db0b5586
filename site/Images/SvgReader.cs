using System.Globalization;
using System.Xml;
using KtSite.Core;

namespace KtSite.Images;

/// <summary>Reads the size of an SVG, and refuses scripts in it.</summary>
internal static class SvgReader
{
    // Drawing programs declare short names for their namespaces; nothing outside the file is ever read.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 100_000 };

    /// <summary>Size and safety of an SVG; null, with a problem, when it cannot be used.</summary>
    public static PictureFacts? Read(SourceFile file, DiagnosticBag problems)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Text), Settings);
            PictureFacts? facts = null;
            while (reader.Read())
            {
                if (Script(reader) is { } script)
                {
                    var at = reader is IXmlLineInfo line ? new Location(file.Path, line.LineNumber, line.LinePosition) : file.Start;
                    problems.Error(Rules.ScriptInPicture, at, $"the picture holds {script}, which may run for everyone who opens it", "export it again without scripts and interaction");
                    return null;
                }

                if (facts is not null || reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName != "svg") break;
                var (width, height) = Size(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"));
                facts = new PictureFacts(PictureFormat.Svg, width, height, Animated: false);
            }

            if (facts is null) PictureReader.ReportBroken(file.Start, problems);
            return facts;
        }
        catch (XmlException e)
        {
            problems.Error(Rules.BrokenPicture, new Location(file.Path, e.LineNumber, e.LinePosition), "the picture is not valid SVG", "open it in a drawing program and export it again as SVG");
            return null;
        }
    }

    // What a script is hidden in; leaves the reader where it is.
    private static string? Script(XmlReader reader)
    {
        var name = reader.LocalName;
        if (reader.NodeType == XmlNodeType.ProcessingInstruction && name == "xml-stylesheet") return "the instruction 'xml-stylesheet'";
        if (reader.NodeType != XmlNodeType.Element) return null;
        if (name.ToLowerInvariant() is "script" or "handler" or "iframe" or "embed" or "object") return $"<{name}>";
        string? found = null;
        while (found is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) found = $"the attribute '{reader.Name}'";
            else if (string.Concat(reader.Value.Where(c => c > ' ')).Contains("javascript:", StringComparison.OrdinalIgnoreCase)) found = $"a script in '{reader.Name}'";
        }

        reader.MoveToElement();
        return found;
    }

    private static (int? Width, int? Height) Size(string? width, string? height, string? viewBox)
    {
        var box = viewBox?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray();
        if (box is not [_, _, { } boxWidth, { } boxHeight]) (boxWidth, boxHeight) = (0, 0);
        var (wide, high) = (Number(width), Number(height));
        if (wide is null && high is not null && boxHeight > 0) wide = high * boxWidth / boxHeight;
        if (high is null && wide is not null && boxWidth > 0) high = wide * boxHeight / boxWidth;
        (wide, high) = (wide ?? boxWidth, high ?? boxHeight);
        return wide >= 0.5 && high >= 0.5 && wide < 100_000 && high < 100_000 ? ((int)Math.Round(wide.Value), (int)Math.Round(high.Value)) : (null, null);
    }

    // Pixels; other units and per cent are left to the view box.
    private static double? Number(string? text) =>
        double.TryParse(text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
