// The page of a statement: its form is opened by a key, or by an address that names the field that is wrong.

import "./copying.js";
import { onKey } from "./keys.js";

const details = document.querySelector("#correct > details");
const field = new URLSearchParams(location.search).get("field");

function open(name) {
  if (!details) return false;
  details.open = true;
  const wanted = name === "none" ? details.querySelector("[formaction]") : details.querySelector(`[name="${CSS.escape(name)}"]`);
  (wanted ?? details.querySelector("input")).focus();
  return true;
}

onKey("c", () => open("speaker"));
// The browser goes to the place that an address names when the page has loaded.
if (field) addEventListener("load", () => setTimeout(() => open(field)));
