// What every page has: the theme, the list of keys, and the way to the box.

import { offerSwitch, onKey } from "./keys.js";
import { recall, remember } from "./remembered.js";

const theme = document.getElementById("theme");
theme.value = recall("theme", "auto");
theme.addEventListener("change", () => {
  remember("theme", theme.value);
  if (theme.value === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});

const keys = document.getElementById("keys");
offerSwitch(document.getElementById("single-keys"));
onKey("?", () => keys.showModal());
onKey("/", () => {
  const box = document.querySelector("#query, #text");
  if (box) {
    box.focus();
    box.select();
  } else {
    location.assign("/search");
  }
});

if (document.getElementById("paste")) import("./paste.js");
if (document.querySelector("figure[data-chart]")) import("./chart.js");
if (document.querySelector("#network script")) import("./network.js");

for (const field of document.querySelectorAll("[data-remember]")) {
  field.value ||= recall(field.dataset.remember, "");
  field.form.addEventListener("submit", () => remember(field.dataset.remember, field.value));
}

// What takes a while says so on its button, until the page is left or shown again.
for (const pressed of document.querySelectorAll("button[data-busy]")) {
  const said = pressed.textContent;
  pressed.form.addEventListener("submit", (event) => {
    if (event.submitter === pressed) pressed.textContent = pressed.dataset.busy;
  });
  addEventListener("pageshow", () => { pressed.textContent = said; });
}

// An address that names the form opens it. The browser goes to the place that an address names when a page has
// loaded, and takes the focus along: it is taken back after that.
if (location.hash === "#correct") {
  const details = document.querySelector("#correct details");
  addEventListener("load", () => setTimeout(() => {
    details.open = true;
    details.querySelector("input").focus();
  }));
}
