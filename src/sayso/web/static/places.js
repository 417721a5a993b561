// Places of a text by code points, as every span of a readout counts them: from offsets to the words on the page, and back.

// The range of the page from `start` to `end`; null where the text does not stand on it.
export function rangeOf(text, start, end) {
  const lines = [...text.querySelectorAll("[data-start]")];
  const from = pointAt(lines, start);
  const to = pointAt(lines, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

// The words of a range as the article has them: no numbers or labels of the page among them, pieces of several
// paragraphs parted as the forms part them.
export function wordsOf(range) {
  const copy = range.cloneContents();
  for (const label of copy.querySelectorAll(".label")) label.remove();
  const lines = [...copy.querySelectorAll("[data-start]")];
  const parts = (lines.length ? lines : [copy]).map((each) => each.textContent.replace(/\s+/g, " ").trim());
  return parts.filter(Boolean).join(" … ");
}

function pointAt(lines, at, ending = false) {
  const line = lines.findLast((each) => Number(each.dataset.start) <= at - (ending ? 1 : 0));
  if (!line) return null;
  let left = at - Number(line.dataset.start);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".label") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = [...node.data].length;
    if (left < length || (ending && left === length)) return [node, [...node.data].slice(0, left).join("").length];
    left -= length;
  }
  return null;
}
