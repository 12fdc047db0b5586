// Marks in the list of contents the heading that is being read.
const links = new Map([...document.querySelectorAll(".doc-contents a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id));
const rail = document.querySelector(".doc-contents nav");
let current;

const mark = () => {
  // The last heading near the top; at the very end of the page the last one, which may never get there.
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.12);
  const link = links.get((atEnd && scrollY > 0 ? headings.at(-1) : passed.at(-1) ?? headings[0]).id);
  if (link === current) return;
  current?.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  current = link;
  // Scrolls the list, never the page.
  if (rail.scrollHeight > rail.clientHeight) rail.scrollTop = link.offsetTop - rail.clientHeight / 2;
};

// Called when a heading crosses that line, and where scrolling ends.
const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -88% 0px" });
headings.forEach((heading) => watch.observe(heading));
addEventListener("scrollend", mark);
mark();
