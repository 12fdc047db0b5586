"""A deterministic corpus of news items: the same number gives the same bytes on any machine."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

WORDS = """
a about access across action active agree aim all also an and answer any area as ask assess at audience author basic be because become before begin
benefit between board both bring broad budget build business by call can career case change choose city clear close coach collect college come common
company compare complete concept connect consider contact content contract cost country course cover create culture current data decide deep define
degree deliver describe design detail develop dialogue different discuss document draft each early economy edit education effect effort enable end energy
engage enough event every evidence example expect experience expert explain explore express extend fact faculty fair far few field figure find first five
follow for form found four frame free from full fund further future gain gap gather general get give goal good grant great group grow guide have health
help here high hold host how idea impact improve in include increase independent industry inform innovation insight institute interest interview into
invest invite issue it join journal keep key know knowledge large law lead learn less level licence life light like line link list listen little local
long look main make manage many map market material matter mean measure meet member mention mentor method mind model more most move much name nation
need negotiate network new next no not note number offer office often on one only open opinion option or order organise other our out over own page paper
part partner past people perhaps period person phase place plan play point policy possible practice prepare present press private process produce
professional programme progress project promise proof propose provide public publish purpose question quick range rather read ready real reason receive
recent record reflect region relate release rely report request research resource respond result review right role rule same say scale school science
search season sector see seem sense serve session set seven several shape share short should show side simple since site situation six skill small so
society some source speak special staff stage stakeholder start state step still story strategy strong structure student study subject such support survey
system table take talk target task teach team technology ten test text than that the their them theme then there these they thing think this those three
through time to together tool topic toward train transfer trust try two type under understand university until up use value very view visit wait want way
we well were what when where which while who why wide will with within without word work world would write yet you young
""".split()

TAGS = [f"{a}-{b}" for a in ("open", "shared", "regional", "early", "public") for b in ("skills", "methods", "events", "results", "partners", "research", "training", "policy")]
LAST_DAY = date(2025, 12, 31)
YEARS = 10


@dataclass(frozen=True)
class Item:
    number: int
    day: date
    title: str
    slug: str
    summary: str
    tags: list[str]
    body: str  # Markdown; @{N} stands for the address of item N


class Writer:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        # Some words are used far more often than others, as in any language.
        self.weights = [1 / (1 + i) ** 0.7 for i in range(len(WORDS))]
        self.words = WORDS[:]
        random.Random(1).shuffle(self.words)

    def some(self, count: int) -> list[str]:
        words = self.random.choices(self.words, self.weights, k=count)
        # No word twice in a row: that is a slip of the pen, and KtSite says so.
        return [w if i == 0 or w != words[i - 1] else "and" for i, w in enumerate(words)]

    def sentence(self) -> str:
        words = self.some(self.random.randint(7, 22))
        if len(words) > 12:
            words[len(words) // 2] += ","
        if self.random.random() < 0.12:
            at = self.random.randrange(len(words))
            words[at] = f"**{words[at].rstrip(',')}**"
        if self.random.random() < 0.05:
            words[-2:] = ['"' + " ".join(w.strip("*,") for w in words[-2:]) + '"']
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))


def item(number: int, total: int) -> Item:
    """Item N of a corpus: newest first, spread over ten years, 300 to 900 words."""
    w = Writer(number * 7919 + 17)
    day = LAST_DAY - timedelta(days=number * YEARS * 365 // total)
    name = w.some(w.random.randint(4, 8))
    title = " ".join(name).capitalize()
    slug = "-".join(name) + f"-{number}"
    tags = w.random.sample(TAGS, w.random.randint(2, 4))
    wanted = w.random.randint(300, 900)
    blocks: list[str] = []
    notes: list[str] = []
    words = 0
    while words < wanted:
        if blocks and len(blocks) % 4 == 0:
            blocks.append("## " + " ".join(w.some(4)).capitalize())
        text = w.paragraph()
        chance = w.random.random()
        if chance < 0.2:
            text += f" See [{' '.join(w.some(3))}](@{{{w.random.randrange(total)}}})."
        elif chance < 0.3:
            text += f" Read [the {w.some(1)[0]}](https://www.example.org/{w.some(1)[0]}/{number})."
        elif chance < 0.4:
            notes.append(f"[^{len(notes) + 1}]: {w.sentence()}")
            text += f"[^{len(notes)}]"
        blocks.append(text)
        words += len(text.split())
        if w.random.random() < 0.08:
            entries = [w.sentence() for _ in range(4)]
            blocks.append("\n".join(f"- {e}" for e in entries))
            words += sum(len(e.split()) for e in entries)
    if w.random.random() < 0.3:
        rows = [f"| {' '.join(w.some(2))} | {w.random.randrange(1000)} | {' '.join(w.some(3))} |" for _ in range(w.random.randint(3, 8))]
        blocks.insert(len(blocks) // 2 + 1, "| Name | Number | Remark |\n| --- | ---: | --- |\n" + "\n".join(rows))
    return Item(number, day, title, slug, w.sentence().replace("*", "").replace('"', ""), tags, "\n\n".join(blocks + notes))


def items(total: int):
    """All items of a corpus of this size."""
    return (item(n, total) for n in range(total))
