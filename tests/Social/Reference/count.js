// In: a JSON list of texts on standard input. Out: a JSON list of [weighted length on X, whether X takes the text, grapheme clusters],
// in the same order.
import { readFileSync } from "node:fs";
import twitter from "twitter-text";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const texts = JSON.parse(readFileSync(0, "utf8"));
const counted = texts.map((text) => {
  const { weightedLength, valid } = twitter.parseTweet(text);
  return [weightedLength, valid, [...segmenter.segment(text)].length];
});
process.stdout.write(JSON.stringify(counted));
