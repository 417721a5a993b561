// The legend stays open or closed as its reader left it; on a narrow screen it does not stand before the text.

import { recall, remember } from "./remembered.js";

const usual = matchMedia("(min-width: 40rem)").matches ? "open" : "closed";

for (const legend of document.querySelectorAll(".legend")) {
  legend.open = recall("legend", usual) === "open";
  legend.querySelector("summary").addEventListener("click", () => remember("legend", legend.open ? "closed" : "open"));
}
