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
