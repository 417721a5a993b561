// On a narrow screen the list is far below the text: the chosen statement is shown at its foot.

export function trayFor(previous, next, close) {
  const tray = document.createElement("section");
  tray.className = "tray";
  tray.hidden = true;
  tray.setAttribute("aria-label", "Chosen statement");
  const steps = document.createElement("p");
  steps.className = "steps";
  steps.append(button("‹", "Previous statement", previous), button("›", "Next statement", next), button("✕", "Let go", close));
  const body = document.createElement("div");
  tray.append(steps, body);
  document.body.append(tray);
  return {
    show(item) {
      tray.hidden = !item;
      document.documentElement.classList.toggle("trayed", Boolean(item));
      body.replaceChildren(...(item ? [...item.children].map((child) => child.cloneNode(true)) : []));
      for (const copied of body.querySelectorAll("[id]")) copied.removeAttribute("id");
      tray.dataset.chosen = item?.dataset.id ?? "";
    },
  };
}

function button(sign, name, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", action);
  return made;
}
