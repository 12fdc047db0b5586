using System.Text.RegularExpressions;

namespace KtSite.Reading;

/// <summary>
/// The languages that code may be in. Groups are named for what they hold: <c>comment</c>, <c>key</c>, <c>string</c>, <c>number</c>, <c>word</c> (of the language),
/// <c>mark</c> (of the markup), <c>strong</c>, <c>prompt</c>. What a text opens and never closes ends with its line or with the text.
/// </summary>
internal static partial class CodeGrammars
{
    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string DoubleQuoted = """ "(?>[^"\\\n]+|\\.?)*(?:"|$) """;
    private const string SingleQuoted = """ '(?>[^'\\\n]+|\\.?)*(?:'|$) """;
    private const string BlockComment = @"/\*[\s\S]*?(?:\*/|\z)";
    private const string Number = @"\b\d[\w.]*";
    private const RegexOptions Spaced = Options | RegexOptions.IgnorePatternWhitespace;

    /// <summary>The expression of a language, or null.</summary>
    public static Regex? Find(string language) => language.ToLowerInvariant() switch
    {
        "yaml" or "yml" => Yaml(),
        "markdown" or "md" => Markdown(),
        "console" or "shell" or "sh" or "bash" => Console(),
        "json" => Json(),
        "html" or "xml" or "svg" => Html(),
        "css" => Css(),
        "javascript" or "js" or "typescript" or "ts" => JavaScript(),
        "csharp" or "cs" or "c#" => CSharp(),
        _ => null,
    };

    [GeneratedRegex("""
        (?<=^|\s)(?<comment>\#.*$)
        | ^(?<mark>---|\.\.\.)[ ]*$
        | (?:^[ ]*(?:-[ ]+)*|[{,][ ]*)(?<key>"(?>[^"\\\n]+|\\.?)*"|[^\s:\#,{}\[\]"'&*!|>%@`-][^:\#\n{}\[\],]*)(?=:(?:\s|$))
        | (?<=[\s\[{])(?<string>"(?>[^"\\\n]+|\\.?)*(?:"|$)|'(?>[^'\n]+|'')*(?:'|$))
        | (?<=[:-][ ])(?<mark>[|>][+-]?)[ ]*$
        | (?<=[:\[,-][ ])(?<word>true|false|null|yes|no)(?=[ ]*(?:$|[,}\]\#]))
        | (?<=[:\[,-][ ])(?<number>-?\d[\d.:T/-]*)(?=[ ]*(?:$|[,}\]\#]))
        """, Spaced)]
    public static partial Regex Yaml();

    [GeneratedRegex("""
        ^(?<word>\#{1,6}[ ].*)$
        | ^[ ]*(?<mark>(?:```|~~~).*)$
        | ^[ ]*(?<mark>>(?:[ ]*\[![a-zA-Z]+\])?)
        | ^[ ]*(?<mark>(?:[-*+]|\d+\.))(?=[ ])
        | (?<string>`[^`\n]{1,500}`)
        | (?<key>\[\^[^\]\n]{1,50}\]:?)
        | (?<mark>!?\[)(?<key>[^\]\n]{0,500})\]\((?<string>[^)\n]{0,500})\)
        | (?<strong>\*\*[^*\n]{1,500}\*\*)
        | (?<![\w*_])(?<strong>[*_][^*_\s][^*_\n]{0,500}[*_])(?![\w*_])
        | (?<mark>\|)
        """, Spaced)]
    public static partial Regex Markdown();

    [GeneratedRegex($$"""
        ^(?<prompt>\$[ ])(?<word>\S+)
        | (?<=^|\s)(?<comment>\#.*$)
        | (?<string>{{DoubleQuoted}}|'[^'\n]*')
        | (?<=\s)(?<key>--?[a-zA-Z][\w-]*)
        | (?<number>\$(?:\w+|\{[^}\n]{1,200}\}))
        """, Spaced)]
    public static partial Regex Console();

    [GeneratedRegex($$"""
        (?<key>"(?>[^"\\\n]+|\\.?)*")(?=[ ]?:)
        | (?<string>{{DoubleQuoted}})
        | (?<word>\b(?:true|false|null)\b)
        | (?<number>-?\b\d[\d.eE+-]*)
        """, Spaced)]
    public static partial Regex Json();

    [GeneratedRegex("""
        (?<comment><!--[\s\S]*?(?:-->|\z))
        | (?<word><[/!?]?[a-zA-Z][\w:-]*|[/?]?>)
        | (?<=\s)(?<key>[\w:@-]{1,100})(?==)
        | (?<==)(?<string>"[^"\n]*"|'[^'\n]*')
        | (?<number>&\#?\w{1,30};)
        """, Spaced)]
    public static partial Regex Html();

    [GeneratedRegex($$"""
        (?<comment>{{BlockComment}})
        | (?<string>{{DoubleQuoted}}|{{SingleQuoted}})
        | (?<word>@[\w-]+)
        | (?<=[{;\s]|^)(?<key>[\w-]{1,100})(?=:[ ])
        | (?<number>\#[0-9a-fA-F]{3,8}\b|(?<![\w-])-?\.?\d[\d.]*(?:%|[a-z]+)?)
        """, Spaced)]
    public static partial Regex Css();

    [GeneratedRegex($$"""
        (?<comment>//.*$|{{BlockComment}})
        | (?<string>{{DoubleQuoted}}|{{SingleQuoted}}|`[\s\S]*?(?:`|\z))
        | (?<word>\b(?:async|await|break|case|catch|class|const|continue|default|delete|do|else|export|extends|false|finally|for|from|function|if|import|in|instanceof|interface|let|new|null|of|return|static|super|switch|this|throw|true|try|type|typeof|undefined|var|void|while|yield)\b)
        | (?<number>{{Number}})
        """, Spaced)]
    public static partial Regex JavaScript();

    [GeneratedRegex($$"""
        (?<comment>//.*$|{{BlockComment}})
        | (?<string>@"[^"]*(?:"|\z)|\$?{{DoubleQuoted}}|{{SingleQuoted}})
        | (?<word>\b(?:abstract|as|async|await|base|bool|break|byte|case|catch|char|class|const|continue|default|do|double|else|enum|false|finally|for|foreach|get|if|in|init|int|interface|internal|is|long|namespace|new|not|null|object|or|out|override|params|partial|private|protected|public|readonly|record|ref|required|return|sealed|set|static|string|struct|switch|this|throw|true|try|typeof|using|var|virtual|void|when|where|while|with|yield)\b)
        | (?<number>{{Number}})
        """, Spaced)]
    public static partial Regex CSharp();
}
