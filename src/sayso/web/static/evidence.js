// The words that are a reason for a field: while the reasons are open, they stand out in the text too.

import { rangeOf } from "./places.js";

export function showEvidence(root) {
  if (!CSS.highlights) return;
  const text = root.querySelector(".text");
  root.querySelector(".statements").addEventListener("toggle", (event) => {
    if (event.target.matches(".why[open]")) event.target.scrollIntoView({ block: "nearest" });
    const open = root.querySelectorAll(".statement[aria-current] .why[open] .evidence");
    const ranges = [...open].map((each) => rangeOf(text, Number(each.dataset.start), Number(each.dataset.end))).filter(Boolean);
    if (ranges.length) CSS.highlights.set("evidence", new Highlight(...ranges));
    else CSS.highlights.delete("evidence");
  }, { capture: true });
}

export function hideEvidence() {
  CSS.highlights?.delete("evidence");
  for (const open of document.querySelectorAll(".why[open]")) open.open = false;
}
