// Buttons that copy the words of another element.

import { speak } from "./spoken.js";

for (const button of document.querySelectorAll("[data-copy]")) {
  const usual = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
    speak("Copied");
    setTimeout(() => { button.textContent = usual; }, 2000);
  });
}
