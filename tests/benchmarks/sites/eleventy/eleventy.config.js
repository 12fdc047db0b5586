import rss from "@11ty/eleventy-plugin-rss";
import MarkdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";

const PAGE_SIZE = 20;
const label = (tag) => { const text = tag.replaceAll("-", " "); return text[0].toUpperCase() + text.slice(1); };
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

// The pages of one list; of a long list only the first, the last and those around the current one are linked.
const pagesOf = (list) => {
  const total = Math.max(1, Math.ceil(list.items.length / PAGE_SIZE));
  const address = (n) => (n === 1 ? list.address : `${list.address}page/${n}/`);
  return Array.from({ length: total }, (_, i) => {
    const current = i + 1;
    let from = Math.max(1, current - 2);
    let to = Math.min(total, current + 2);
    if (from <= 3) from = 1;
    if (to >= total - 2) to = total;
    const numbers = [];
    if (from > 1) numbers.push({ text: 1, url: address(1) });
    for (let n = from; n <= to; n++) numbers.push({ text: n, url: address(n), current: n === current, gap: n === from && from > 1 });
    if (to < total) numbers.push({ text: total, url: address(total), gap: true });
    return { ...list, address: address(current), count: list.items.length, items: list.items.slice(i * PAGE_SIZE, current * PAGE_SIZE), numbers: total > 1 ? numbers : [] };
  });
};

export default function (config) {
  config.addPlugin(rss);
  config.addPassthroughCopy("assets");
  config.setLibrary("md", new MarkdownIt({ html: false, linkify: true, typographer: true }).use(footnote).use(anchor));
  config.addFilter("day", (date) => day.format(date));
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("label", label);

  const news = (api) => api.getFilteredByGlob("news/*.md").sort((a, b) => b.date - a.date || (a.inputPath < b.inputPath ? 1 : -1));
  let known;
  const all = (api) => {
    if (known) return known;
    const items = news(api);
    const years = new Map();
    const tags = new Map();
    for (const item of items) {
      const year = item.date.getUTCFullYear();
      if (!years.has(year)) years.set(year, []);
      years.get(year).push(item);
      for (const tag of item.data.labels) {
        if (!tags.has(tag)) tags.set(tag, []);
        tags.get(tag).push(item);
      }
    }
    const byYear = [...years].map(([year, list]) => ({ text: year, url: `/news/${year}/`, count: list.length }));
    const byTag = [...tags].sort().map(([tag, list]) => ({ text: label(tag), url: `/tags/${tag}/`, count: list.length }));
    const way = [{ text: "Benchmark", url: "/" }];
    const inNews = [...way, { text: "News", url: "/news/" }];
    const lists = [
      { title: "News", address: "/news/", section: "news", summary: "All items, newest first.", items, years: byYear, tags: byTag, way },
      ...[...years].map(([year, list]) => ({ title: `News ${year}`, address: `/news/${year}/`, section: "news", summary: "All items, newest first.", items: list, years: byYear, tags: byTag, way: inNews })),
      ...[...tags].map(([tag, list]) => ({ title: label(tag), address: `/tags/${tag}/`, section: "tags", items: list, years: [], tags: [], way: [...way, { text: "Tags", url: "/tags/" }] })),
    ];
    for (let i = 0; i < items.length; i++) Object.assign(items[i].data, { newer: items[i - 1], older: items[i + 1] });
    known = { items, recent: items.slice(0, 6), lists: lists.flatMap(pagesOf), byTag };
    return known;
  };
  config.on("eleventy.before", () => { known = undefined; });
  config.addCollection("newest", (api) => all(api).items);
  config.addCollection("recent", (api) => all(api).recent);
  config.addCollection("lists", (api) => all(api).lists);
  config.addCollection("byTag", (api) => all(api).byTag);
  return { dir: { input: ".", includes: "_includes", output: "public" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
