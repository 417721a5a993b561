// A statement that was missed: its words are selected in the text, by mouse or from word to word by keyboard, and taken.

import { onKey } from "./keys.js";
import { wordsOf } from "./places.js";
import { speak } from "./spoken.js";
import { walkWords } from "./word_walk.js";

const panel = document.getElementById("missed");
const offer = document.getElementById("missed-here");
const text = document.querySelector(".text");
const KEYS = { c: "content", s: "source", u: "cue", t: "addressee" };
const walk = walkWords(text, speak);

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) && wordsOf(range) ? range : null;
}

function open() {
  panel.hidden = false;
  offer.hidden = true;
  document.documentElement.classList.add("missing");
}

function close() {
  panel.hidden = true;
  walk.end();
  document.documentElement.classList.remove("missing");
}

function take(name) {
  const range = selected();
  const field = panel.querySelector(`[name="${name}"]`);
  if (!range) {
    speak("Select words in the text first");
    return;
  }
  field.value = wordsOf(range);
  speak(`${field.labels[0].textContent.trim()}: ${field.value}`);
}

document.addEventListener("selectionchange", () => {
  const range = panel.hidden ? selected() : null;
  offer.hidden = !range;
  if (!range) return;
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  offer.style.left = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - 260))}px`;
  offer.style.top = `${box.bottom + scrollY + 8}px`;
});

// A press on a button would let the selection go.
for (const part of [panel, offer]) {
  part.addEventListener("mousedown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
}
offer.addEventListener("click", () => { take("content"); open(); panel.querySelector("[name=source]").focus(); });
panel.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.take) take(button.dataset.take);
  if (button?.hasAttribute("data-never-mind")) close();
});

for (const link of document.querySelectorAll("[data-missing]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (selected()) take("content");
    open();
    panel.querySelector("[name=content]").focus();
  });
}

onKey("m", () => {
  open();
  walk.begin();
  return true;
});

panel.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  close();
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
});

text.addEventListener("keydown", (event) => {
  if (!walk.on() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in KEYS) take(KEYS[event.key]);
  else if (event.key === "Enter") panel.querySelector(panel.querySelector("[name=content]").value ? "[name=by], [name=why]" : "[name=content]").focus();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
