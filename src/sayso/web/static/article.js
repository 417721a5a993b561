// The page of an article: choosing a statement, moving between them, and leaving some out.

import "./legend.js";
import { selectWordsOf } from "./double_click.js";
import { hideEvidence, showEvidence } from "./evidence.js";
import { linesOf } from "./lines.js";
import { marksOf } from "./marks.js";
import { onKey } from "./keys.js";
import { speak } from "./spoken.js";
import { trayFor } from "./tray.js";

const readouts = [...document.querySelectorAll(".readout")].map(prepare);

function prepare(root) {
  const marks = marksOf(root);
  const items = [...root.querySelectorAll(".statement")];
  const state = { root, items, marks, chosen: null };
  state.lines = linesOf(root, marks);
  showEvidence(root);
  state.tray = trayFor(() => step(-1), () => step(1), () => choose(state, null));
  const text = root.querySelector(".text");
  text.addEventListener("click", (event) => clickedInText(state, event));
  selectWordsOf(text);
  root.querySelector(".statements ol").addEventListener("click", (event) => clickedInList(state, event));
  const filters = root.querySelector(".filters form");
  filters.addEventListener("input", () => filter(state, filters));
  filters.addEventListener("input", () => history.replaceState(null, "", `?${asAsked(filters)}${location.hash}`));
  // After all is prepared: what is left out of one text may be chosen.
  queueMicrotask(() => { if (asBefore(filters)) filter(state, filters); });
  root.querySelector("[data-print]").addEventListener("click", () => print());
  root.querySelector("[data-save]")?.addEventListener("click", (event) => save(root, event.currentTarget.dataset));
  return state;
}

function shownItems(state) {
  return state.items.filter((item) => !item.hidden);
}

function itemOf(state, number) {
  return state.items.find((item) => item.dataset.number === String(number));
}

function choose(state, item, { scrollText = true, scrollList = true } = {}) {
  for (const other of readouts) if (other !== state) letGo(other);
  if (item !== state.chosen) hideEvidence();
  state.chosen?.removeAttribute("aria-current");
  state.chosen = item;
  state.root.classList.toggle("chosen-here", Boolean(item));
  state.marks.paint(item ? Number(item.dataset.number) : null);
  state.lines.show(item);
  state.tray.show(item);
  for (const other of state.items) other.classList.toggle("around", surrounds(state, other, item));
  history.replaceState(null, "", item ? `#${addressOf(item)}` : location.pathname + location.search);
  if (!item) return;
  item.setAttribute("aria-current", "true");
  if (scrollList) item.scrollIntoView({ block: "nearest" });
  if (scrollText) state.marks.first(Number(item.dataset.number))?.scrollIntoView({ block: "center" });
  const words = item.querySelector(".said")?.textContent ?? "";
  speak(`Statement ${item.dataset.number} of ${state.items.length}: ${item.querySelector(".who strong").textContent}: ${words}`);
}

// A record's statement keeps its id, whatever stands before it in its article; in a text only read it has its place.
function addressOf(item) {
  return item.querySelector(":scope > a[id]")?.id ?? item.id;
}

// Whether a statement is one of those in whose words another one lies.
function surrounds(state, outer, inner) {
  for (let at = inner && outerOf(state, inner); at; at = outerOf(state, at)) if (at === outer) return true;
  return false;
}

function outerOf(state, item) {
  return item.dataset.inside ? state.items[Number(item.dataset.inside) - 1] : undefined;
}

function letGo(state) {
  if (state.chosen) choose(state, null);
}

function step(by) {
  const state = readouts.find((each) => each.chosen) ?? readouts[0];
  if (!state) return false;
  const items = shownItems(state);
  const at = items.indexOf(state.chosen) + by;
  if (state.chosen && (at < 0 || at >= items.length)) return cross(state, by);
  const item = items[state.chosen ? at : by > 0 ? 0 : items.length - 1];
  if (item) choose(state, item);
  return true;
}

function cross(state, by) {
  const next = readouts[readouts.indexOf(state) + by];
  const items = next ? shownItems(next) : [];
  if (items.length) choose(next, items[by > 0 ? 0 : items.length - 1]);
  else speak(by > 0 ? "That was the last statement" : "That was the first statement");
  return true;
}

function clickedInText(state, event) {
  const label = event.target.closest(".label");
  const mark = event.target.closest("mark[data-parts]");
  if (!label && !mark) return;
  if (label) event.preventDefault();
  // The second click of two may meet a label that the first one showed.
  if (event.detail > 1 || (!label && String(getSelection()))) return;
  const number = label ? Number(label.dataset.number) : state.marks.innermost(mark, state.chosen);
  const item = number && itemOf(state, number);
  if (item) choose(state, item, { scrollText: false });
}

function clickedInList(state, event) {
  // What is opened or pressed inside a statement is not a choice of it.
  if (event.target.closest("details, button")) return;
  const link = event.target.closest("a");
  if (link && (!link.hash || link.pathname !== location.pathname)) return;
  if (!link && String(getSelection())) return;
  if (link) event.preventDefault();
  const inside = link && state.items.find((item) => `#${item.id}` === link.hash);
  const item = inside || event.target.closest(".statement");
  if (item) choose(state, item === state.chosen && !link ? null : item, { scrollList: Boolean(inside) });
}

function filter(state, form) {
  const asked = new FormData(form);
  const forms = asked.getAll("form");
  const modes = asked.getAll("mode");
  const sure = Number(asked.get("sure"));
  form.querySelector("output").textContent = `${sure} %`;
  state.root.classList.toggle("all-labels", asked.has("labels"));
  for (const item of state.items) {
    const { form: itsForm, mode } = item.dataset;
    item.hidden = !forms.includes(itsForm) || !modes.includes(mode || "speech") || Number(item.dataset.sure) < sure;
  }
  const left = shownItems(state);
  state.root.querySelector(".none-left").hidden = left.length > 0;
  state.marks.leaveOut(state.items.filter((item) => item.hidden).map((item) => Number(item.dataset.number)));
  if (state.chosen?.hidden) choose(state, null);
  else state.marks.paint(state.chosen ? Number(state.chosen.dataset.number) : null);
  speak(`${left.length} of ${state.items.length} statements shown`);
}

// What is left out stands in the address, so that it can be sent on.
function asAsked(form) {
  const asked = new URLSearchParams(location.search);
  for (const name of ["form", "mode"]) {
    const boxes = [...form.elements[name]];
    const left = boxes.filter((box) => box.checked).map((box) => box.value);
    if (left.length === boxes.length) asked.delete(name);
    else asked.set(name, left.join(" ") || "none");
  }
  if (form.elements.sure.value === "0") asked.delete("sure");
  else asked.set("sure", form.elements.sure.value);
  return asked;
}

function asBefore(form) {
  const asked = new URLSearchParams(location.search);
  for (const name of ["form", "mode"]) {
    if (asked.has(name)) for (const box of form.elements[name]) box.checked = asked.get(name).split(" ").includes(box.value);
  }
  if (asked.has("sure")) form.elements.sure.value = asked.get("sure");
  return ["form", "mode", "sure"].some((name) => asked.has(name));
}

// A page that was only read has its readout in it; that of a record has its own address.
async function save(root, { save: name, from }) {
  const data = from
    ? JSON.stringify((await (await fetch(from)).json()).readout)
    : root.querySelector(".readout-data").textContent;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

onKey("j", () => step(1));
onKey("k", () => step(-1));
for (const [key, relation] of [["[", "prev"], ["]", "next"]]) {
  onKey(key, () => {
    const link = document.querySelector(`.neighbours a[rel=${relation}]`);
    if (!link) return false;
    location.assign(link.href);
    return true;
  });
}
onKey("Escape", () => {
  const state = readouts.find((each) => each.chosen);
  if (!state) return false;
  choose(state, null);
  return true;
});

function chooseByAddress() {
  const wanted = location.hash.slice(1);
  // A long article is shown in parts: an address names a statement, whichever part it is in.
  if (wanted.startsWith("st_") && !document.getElementById(wanted) && document.querySelector(".parts")) {
    const asked = new URLSearchParams(location.search);
    if (asked.get("at") !== wanted) location.replace(`?at=${wanted}#${wanted}`);
    return;
  }
  for (const state of readouts) {
    const item = state.items.find((each) => each.id === wanted || each.dataset.id === wanted);
    if (item) choose(state, item);
  }
}

addEventListener("hashchange", chooseByAddress);
// The browser goes to the place that an address names when the page has loaded: the statement's words come after that.
addEventListener("load", () => setTimeout(() => {
  chooseByAddress();
  const written = document.querySelector(".written");
  if (written) speak(written.textContent);
}));

// The statement that is chosen on this page, as its place in the list.
export function chosenOf() {
  return readouts.find((each) => each.chosen)?.chosen;
}
