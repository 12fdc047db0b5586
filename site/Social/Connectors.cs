namespace KtSite.Social;

/// <summary>
/// Words after which a text looks broken off: articles, prepositions, conjunctions, auxiliaries. The languages share one list, since a
/// word dropped too many does no harm. Left out is what ends a clause well in another language: Italian "era", German "hat", French "son".
/// With a capital letter only the English ones count, since "Como", "Oder" and "AI" are names. Pure.
/// </summary>
internal static class Connectors
{
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "–", "—", "-", "&", "+", "/", "|", "·",
        "a", "about", "across", "after", "against", "also", "although", "among", "an", "and", "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by",
        "can", "could", "did", "do", "does", "during", "each", "either", "every", "for", "from", "had", "has", "have", "he", "his", "how", "if", "in", "into", "is", "its", "might",
        "more", "most", "must", "my", "neither", "nor", "not", "of", "on", "onto", "or", "our", "over", "per", "shall", "she", "should", "since", "so", "such", "than", "that", "the",
        "their", "these", "they", "this", "those", "though", "through", "to", "towards", "under", "unless", "until", "upon", "very", "via", "was", "we", "were", "what", "when", "where",
        "whether", "which", "while", "who", "whom", "whose", "will", "with", "within", "without", "would", "your",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        // Polish
        "aby", "albo", "ale", "ani", "bardziej", "bardzo", "bez", "był", "była", "były", "będzie", "czy", "dla", "do", "gdy", "gdzie", "i", "jak", "jako", "jest", "która", "które", "której",
        "który", "których", "którym", "którzy", "ku", "lecz", "lub", "m.in", "między", "na", "nad", "nie", "niż", "np", "o", "od", "oraz", "po", "pod", "poprzez", "przed", "przez", "przy",
        "są", "także", "tj", "tych", "tzn", "tzw", "u", "w", "we", "z", "za", "ze", "że", "żeby",
        // Italian
        "ad", "agli", "ai", "al", "alla", "alle", "allo", "anche", "che", "chi", "con", "cui", "da", "dagli", "dai", "dal", "dalla", "dalle", "degli", "dei", "del", "della", "delle",
        "dello", "di", "e", "ed", "fra", "gli", "ha", "hanno", "il", "la", "le", "lo", "ma", "molto", "negli", "nei", "nel", "nella", "nelle", "nello", "non", "più", "queste", "questi",
        "questo", "se", "senza", "sono", "su", "sugli", "sui", "sul", "sulla", "sulle", "sullo", "tra", "un", "una", "uno", "verso", "è",
        // Finnish
        "ei", "eivät", "eli", "erittäin", "esim", "ja", "joiden", "joka", "jonka", "jos", "jossa", "jota", "jotka", "koska", "kuin", "kun", "kuten", "mm", "mutta", "myös", "noin", "oli",
        "olivat", "ovat", "sekä", "sen", "tai", "tämä", "vai", "että",
        // Dutch
        "aan", "als", "bij", "bijv", "dan", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "het", "hun", "maar", "meer", "met", "naar", "niet", "o.a", "om", "onder", "onze",
        "ook", "op", "te", "tegen", "tot", "tussen", "uit", "van", "voor", "want", "welke", "zeer", "zoals",
        // German
        "aber", "am", "auch", "auf", "aus", "bei", "beim", "bis", "bzw", "das", "dass", "dem", "den", "denn", "der", "deren", "des", "dessen", "diese", "diesem", "diesen", "dieser",
        "dieses", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "für", "gegen", "ihre", "ihrem", "ihren", "ihrer", "im", "ins", "kein", "keine", "mehr", "mit", "nach",
        "nicht", "ob", "oder", "ohne", "sehr", "seine", "seiner", "seit", "sowie", "um", "und", "vom", "von", "vor", "weil", "wenn", "wie", "z.B", "zu", "zum", "zur", "zwischen", "über",
        // French
        "au", "aux", "avec", "ce", "ces", "cet", "cette", "chez", "comme", "dans", "dont", "du", "entre", "est", "et", "leur", "leurs", "mais", "ne", "ni", "nos", "notre", "ont", "ou",
        "où", "par", "pas", "plus", "pour", "que", "qui", "sa", "sans", "ses", "si", "sont", "sous", "sur", "très", "une", "vers", "à",
        // Spanish
        "como", "cuyo", "desde", "durante", "el", "es", "esta", "estas", "este", "estos", "fue", "hacia", "hasta", "las", "los", "muy", "más", "para", "pero", "por", "quien", "según",
        "sin", "sobre", "sus", "unas", "unos", "y",
    };

    /// <summary>Whether a word wants another one after it. "WHO" and the A of "Annex A" are names, unless the whole text is in capitals.</summary>
    /// <param name="word">The last word, without punctuation.</param>
    /// <param name="text">The text that it comes from.</param>
    public static bool Contains(string word, string text) =>
        Others.Contains(word) || (English.Contains(word) && !(word.Length <= 3 && word.All(char.IsUpper) && text.Any(char.IsLower)));
}
