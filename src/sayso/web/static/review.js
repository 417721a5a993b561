// A reviewer's queue: one key judges a statement and goes on to the next, another takes it back.

import { onKey } from "./keys.js";
import { speak } from "./spoken.js";

const form = document.querySelector(".queue form");
const items = [...(form?.querySelectorAll(".statement") ?? [])];
const SAID = { accept: "accepted", withdraw: "not a statement" };
const done = new Map();
const order = [];
let at = -1;

function go(by, { focus = true } = {}) {
  if (!items.length) return false;
  at = Math.max(0, Math.min(items.length - 1, at + by));
  for (const item of items) item.removeAttribute("aria-current");
  items[at].setAttribute("aria-current", "true");
  if (focus) items[at].focus({ preventScroll: true });
  items[at].scrollIntoView({ block: "start" });
  speak(`${at + 1} of ${items.length}: ${items[at].querySelector(".who strong").textContent}`);
  return true;
}

async function send(path, more = {}) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ by: form.elements.by?.value ?? "", why: form.elements.why.value, ...more }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail);
  return told;
}

async function judge(item, how) {
  const id = item.dataset.id;
  if (done.has(id) || !form.reportValidity()) return;
  try {
    done.set(id, null);
    const { number } = await send(`/statements/${id}/${how}`);
    done.set(id, number);
    order.push(id);
    show(item, `${SAID[how]}, no. ${number}`);
    if (items[at] === item || at < 0) go(1);
  } catch (error) {
    done.delete(id);
    show(item, error.message, { wrong: true });
  }
}

async function undo(item) {
  const id = item.dataset.id;
  if (!done.get(id)) return;
  try {
    await send(`/statements/${id}/undo`, { number: done.get(id) });
    done.delete(id);
    order.splice(order.indexOf(id), 1);
    show(item, "");
    at = items.indexOf(item);
    go(0);
  } catch (error) {
    show(item, error.message, { wrong: true });
  }
}

function show(item, said, { wrong = false } = {}) {
  const judged = Boolean(done.get(item.dataset.id));
  item.classList.toggle("judged-now", judged);
  const outcome = item.querySelector(".outcome");
  outcome.hidden = !said;
  outcome.classList.toggle("doubtful", wrong);
  outcome.querySelector("[data-said]").textContent = said;
  outcome.querySelector("[data-do=undo]").hidden = !judged;
  for (const button of item.querySelectorAll("button[formaction]")) button.disabled = judged;
  const words = `${order.length} of ${items.length} judged`;
  document.getElementById("progress").value = order.length;
  document.getElementById("progress-said").textContent = words;
  speak(said ? `${said}. ${words}` : `Taken back. ${words}`);
}

form?.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-do]");
  const item = event.target.closest(".statement");
  if (!item) return;
  at = items.indexOf(item);
  if (!pressed || pressed.dataset.do === "correct") return;
  event.preventDefault();
  if (pressed.dataset.do === "undo") undo(item);
  else judge(item, pressed.dataset.do);
});

onKey("j", () => go(1));
onKey("n", () => go(1));
onKey("k", () => go(-1));
for (const [key, how] of [["a", "accept"], ["x", "withdraw"]]) {
  onKey(key, () => {
    if (at < 0) return go(1);
    judge(items[at], how);
    return true;
  });
}
onKey("c", () => {
  if (at < 0) return false;
  location.assign(items[at].querySelector("[data-do=correct]").href);
  return true;
});
onKey("u", () => {
  const last = items.find((item) => item.dataset.id === order.at(-1));
  if (last) undo(last);
  return Boolean(last);
});
