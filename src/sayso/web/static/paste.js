// The box to paste into takes dropped files too, and says what was chosen before it is sent.

const LARGEST = 16 * 2 ** 20;

const form = document.getElementById("paste");
const box = document.getElementById("box");
const files = document.getElementById("files");
const chosen = document.getElementById("chosen-files");
const button = form.querySelector("button.strong");

function tell() {
  const list = [...files.files];
  const bytes = list.reduce((sum, file) => sum + file.size, 0);
  const tooLarge = bytes > LARGEST;
  chosen.classList.toggle("wrong", tooLarge);
  button.disabled = tooLarge;
  chosen.textContent = tooLarge
    ? `${(bytes / 2 ** 20).toFixed(0)} MB are more than the 16 MB that are read at once: choose fewer files`
    : list.map((file) => file.name).join(", ");
}

files.addEventListener("change", tell);
box.addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  box.classList.add("over");
});
box.addEventListener("dragleave", () => box.classList.remove("over"));
box.addEventListener("drop", (event) => {
  box.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  files.files = event.dataTransfer.files;
  tell();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(button);
});
