// The form that corrects a statement, on the page of its article: opened beside what is wrong, sent with what was changed.

import { chosenOf } from "./article.js";
import { onKey } from "./keys.js";

const dialog = document.getElementById("correcting");
const form = dialog.querySelector("form");
const readout = JSON.parse(document.querySelector(".readout-data").textContent);
const named = new Map(readout.speakers.map((speaker) => [speaker.id, speaker.name]));
let told = {};

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
  form.action = `/statements/${id}/correct`;
  form.elements.back.value = location.pathname;
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

form.addEventListener("submit", (event) => {
  const pressed = event.submitter;
  if (pressed.hasAttribute("data-withdraw")) form.action = form.action.replace(/correct$/, "withdraw");
  // What nobody touched is not judged.
  for (const [name, value] of Object.entries(told)) {
    const field = fieldOf(name);
    field.disabled = field.value === value;
  }
});
// Who comes back to the page finds the form as it was.
addEventListener("pageshow", () => { for (const field of form.elements) field.disabled = false; });
form.querySelector("[data-never-mind]").addEventListener("click", () => dialog.close());
