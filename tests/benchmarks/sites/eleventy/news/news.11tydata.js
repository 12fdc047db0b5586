export default { layout: "item.njk", item: true, permalink: (data) => `/news/${data.page.fileSlug}/` };
