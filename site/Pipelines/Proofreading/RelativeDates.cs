using System.Buffers;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>Words that are wrong on any other day than the one they were written on.</summary>
internal static class RelativeDates
{
    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = ["today", "tomorrow", "yesterday", "tonight", "this morning", "this afternoon", "this evening", "this week", "this month", "this year", "next week", "next month", "next year", "last week", "last month", "last year"],
        ["de"] = ["heute", "morgen früh", "gestern", "übermorgen", "vorgestern", "diese woche", "diesen monat", "dieses jahr", "nächste woche", "nächsten monat", "nächstes jahr", "letzte woche", "letzten monat", "letztes jahr"],
        ["fr"] = ["aujourd'hui", "aujourd’hui", "demain", "hier", "cette semaine", "ce mois-ci", "cette année", "la semaine prochaine", "le mois prochain", "l'année prochaine", "la semaine dernière", "le mois dernier", "l'année dernière"],
        ["it"] = ["oggi", "domani", "ieri", "stasera", "questa settimana", "questo mese", "quest'anno", "la prossima settimana", "il prossimo mese", "la settimana prossima", "la settimana scorsa", "il mese scorso", "l'anno scorso"],
        ["es"] = ["hoy", "ayer", "esta semana", "este mes", "este año", "la próxima semana", "el próximo mes", "la semana que viene", "la semana pasada", "el mes pasado", "el año pasado"],
        ["pt"] = ["hoje", "amanhã", "ontem", "esta semana", "este mês", "este ano", "na próxima semana", "no próximo mês", "na semana passada", "no mês passado", "no ano passado"],
        ["nl"] = ["vandaag", "morgen", "gisteren", "vanavond", "deze week", "deze maand", "dit jaar", "volgende week", "volgende maand", "volgend jaar", "vorige week", "vorige maand", "vorig jaar"],
        ["pl"] = ["dzisiaj", "dziś", "jutro", "wczoraj", "w tym tygodniu", "w tym miesiącu", "w tym roku", "w przyszłym tygodniu", "w przyszłym miesiącu", "w zeszłym tygodniu", "w zeszłym miesiącu", "w zeszłym roku"],
        ["fi"] = ["tänään", "huomenna", "eilen", "tällä viikolla", "tässä kuussa", "tänä vuonna", "ensi viikolla", "ensi kuussa", "ensi vuonna", "viime viikolla", "viime kuussa", "viime vuonna"],
        ["sv"] = ["idag", "i dag", "imorgon", "i morgon", "igår", "i går", "denna vecka", "den här veckan", "nästa vecka", "nästa månad", "nästa år", "förra veckan", "förra månaden", "förra året"],
    };

    private static readonly Dictionary<string, SearchValues<string>> AnyByLanguage =
        ByLanguage.ToDictionary(l => l.Key, l => SearchValues.Create(l.Value, StringComparison.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>Reports each such word of a text, but for what people are quoted with.</summary>
    public static void Check(ProseText prose, DiagnosticBag problems)
    {
        if (!AnyByLanguage.TryGetValue(prose.Language.Split('-')[0], out var any) || !prose.Text.ContainsAny(any)) return;
        foreach (var phrase in ByLanguage.GetValueOrDefault(prose.Language.Split('-')[0]) ?? [])
        {
            for (var at = Find(prose.Text, phrase, 0); at >= 0; at = Find(prose.Text, phrase, at + phrase.Length))
            {
                if (IsQuoted(prose.Text, at)) continue;
                problems.Warning(Rules.RelativeDateInText, prose.At(at), $"'{prose.Text.Slice(at, phrase.Length)}' is wrong on any other day", "write the date, or the month and year");
            }
        }
    }

    private static int Find(ReadOnlySpan<char> text, string phrase, int from)
    {
        for (var at = from; text[at..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is var next and >= 0; at++)
        {
            at += next;
            var end = at + phrase.Length;
            // As whole words; "today’s" and "to-day" are others.
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end]))) return at;
        }

        return -1;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’';

    private static bool IsQuoted(ReadOnlySpan<char> text, int at)
    {
        var line = text[(text[..at].LastIndexOf('\n') + 1)..at];
        return line.Count('"') % 2 == 1 || line.LastIndexOfAny("“„«") > line.LastIndexOfAny("”»");
    }
}
