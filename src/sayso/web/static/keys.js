// Single keys: which function a page has for which, and when they are let through to a field.

import { recall, remember } from "./remembered.js";

const actions = new Map();

export function onKey(key, action) {
  actions.set(key, action);
}

function isTyped(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=range])");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const escape = event.key === "Escape";
  if (!escape && (isTyped(event.target) || document.querySelector("dialog[open]"))) return;
  if (!escape && recall("single-keys", "on") === "off") return;
  const action = actions.get(event.key);
  if (action && action(event) !== false) event.preventDefault();
});

export function offerSwitch(box) {
  box.checked = recall("single-keys", "on") === "on";
  box.addEventListener("change", () => remember("single-keys", box.checked ? "on" : "off"));
}
