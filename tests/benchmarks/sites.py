"""Writes a corpus as a site for each generator: the same texts, the same layout, the same pages."""

import re
import shutil
import sys
from pathlib import Path

from corpus import TAGS, Item, items

HERE = Path(__file__).parent
ADDRESS = re.compile(r"@\{(\d+)\}")


def label(tag: str) -> str:
    return tag.replace("-", " ").capitalize()


def write(generator: str, total: int, folder: Path) -> None:
    """Writes the site of N items for a generator into an empty folder."""
    shutil.copytree(HERE / "sites" / generator, folder, dirs_exist_ok=True)
    corpus = list(items(total))
    {"ktsite": ktsite, "hugo": hugo, "eleventy": eleventy}[generator](corpus, folder)


def ktsite(corpus: list[Item], folder: Path) -> None:
    news = folder / "input" / "news"
    names = [f"{i.day}-{i.slug}.md" for i in corpus]
    for i, name in zip(corpus, names):
        body = ADDRESS.sub(lambda m: names[int(m[1])], i.body)
        (news / name).write_text(f'---\ntitle: {i.title}\nsummary: "{i.summary}"\ntags: [{", ".join(i.tags)}]\n---\n{body}\n')
    tags = "\n".join(f"  - {{ id: {t}, label: {label(t)} }}" for t in TAGS)
    (folder / "data" / "tags.yml").write_text(f"tags:\n{tags}\n")


def hugo(corpus: list[Item], folder: Path) -> None:
    news = folder / "content" / "news"
    news.mkdir(parents=True)
    (news / "_index.md").write_text("---\ntitle: News\ndescription: All items, newest first.\n---\n")
    for i in corpus:
        body = ADDRESS.sub(lambda m: f"/news/{corpus[int(m[1])].slug}/", i.body)
        (news / f"{i.slug}.md").write_text(
            f'---\ntitle: {i.title}\ndescription: "{i.summary}"\ndate: {i.day}\ntags: [{", ".join(i.tags)}]\nyears: ["{i.day.year}"]\n---\n{body}\n'
        )
    for t in TAGS:
        (folder / "content" / "tags" / t).mkdir(parents=True)
        (folder / "content" / "tags" / t / "_index.md").write_text(f"---\ntitle: {label(t)}\n---\n")


def eleventy(corpus: list[Item], folder: Path) -> None:
    news = folder / "news"
    news.mkdir(exist_ok=True)
    for i in corpus:
        body = ADDRESS.sub(lambda m: f"/news/{corpus[int(m[1])].slug}/", i.body)
        (news / f"{i.day}-{i.slug}.md").write_text(
            f'---\ntitle: {i.title}\ndescription: "{i.summary}"\nlabels: [{", ".join(i.tags)}]\n---\n{body}\n'
        )


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
