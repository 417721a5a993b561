// The form that corrects a statement, on the page of its article: opened beside what is wrong, sent with what was changed.

import { chosenOf } from "./article.js";
import { onKey } from "./keys.js";

const dialog = document.getElementById("correcting");
const form = dialog.querySelector("form");
const readout = JSON.parse(document.querySelector(".readout-data").textContent);
const named = new Map(readout.speakers.map((speaker) => [speaker.id, speaker.name]));
const wrong = dialog.querySelector("[data-wrong]");
const over = dialog.querySelector("[data-over]");
let told = {};
let corrected = "";

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-correct]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const around = link.closest("[data-id], [data-chosen]");
  open(around.dataset.id ?? around.dataset.chosen, link.dataset.correct);
});

onKey("c", () => {
  const id = chosenOf()?.dataset.id;
  if (id) open(id, "speaker");
  return Boolean(id);
});

function open(id, field) {
  const statement = readout.statements.find((each) => each.id === id);
  if (!statement) return;
  told = valuesOf(statement);
  corrected = id;
  tell("");
  for (const [name, value] of Object.entries(told)) fieldOf(name).value = value;
  dialog.querySelector("[data-number-here]").textContent = document.querySelector(`.statements [data-id="${id}"]`).dataset.number;
  dialog.querySelector("[data-said-here]").textContent = joined(statement.content);
  dialog.showModal();
  const first = field === "none" ? form.querySelector("[data-withdraw]") : fieldOf(field);
  first.focus();
  first.select?.();
}

function fieldOf(name) {
  return form.querySelector(`:is(input, select)[name="${name}"]`);
}

function valuesOf(statement) {
  return {
    speaker: named.get(statement.speaker) ?? "",
    addressee: joined(statement.addressee),
    ...Object.fromEntries(["act", "form", "mode", "polarity", "channel"].map((name) => [name, statement[name] ?? ""])),
    when: statement.when?.edtf ?? "",
    when_words: statement.when?.text ?? "",
  };
}

function joined(pieces) {
  return pieces.map((piece) => piece.text).join(" … ");
}

form.querySelector(".choose-speaker").addEventListener("click", (event) => {
  const button = event.target.closest("[data-speaker]");
  if (!button) return;
  fieldOf("speaker").value = button.dataset.speaker;
  form.requestSubmit(form.querySelector("[data-correct-it]"));
});

// Sent from here, so that who is told that something is wrong is still beside the text.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const how = event.submitter?.hasAttribute("data-withdraw") ? "withdraw" : "correct";
  const sent = new URLSearchParams(new FormData(form));
  // What nobody touched is not judged.
  for (const [name, value] of Object.entries(told)) if (sent.get(name) === value) sent.delete(name);
  try {
    const answer = await fetch(`/statements/${corrected}/${how}`, { method: "POST", headers: { accept: "application/json" }, body: sent });
    const said = await answer.json();
    if (answer.ok) leadTo(said.number);
    else tell(`${said.detail[0].toUpperCase()}${said.detail.slice(1)}.`, said);
  } catch {
    tell("The site does not answer. Try again.");
  }
});

function tell(words, { judgement, overrulable } = {}) {
  wrong.textContent = words;
  wrong.hidden = !words;
  over.hidden = !overrulable;
  over.firstElementChild.checked = false;
  if (judgement) {
    const link = document.createElement("a");
    link.href = `/statements/${corrected}#judged-${judgement}`;
    link.textContent = `Undo no. ${judgement}`;
    wrong.append(" ", link);
  }
  if (!words) return;
  // What can be done about it stands below it, and is to be seen too.
  wrong.focus({ preventScroll: true });
  form.querySelector(".act").scrollIntoView({ block: "nearest" });
}

function leadTo(number) {
  const here = new URL(location.href);
  here.search = `?judged=${number}`;
  here.hash = corrected;
  const same = here.search === location.search;
  location.assign(here);
  // An address that differs by its end alone loads nothing.
  if (same) location.reload();
}

form.querySelector("[data-never-mind]").addEventListener("click", () => dialog.close());
