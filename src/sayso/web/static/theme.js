// Runs before anything is painted, so that a page never flashes in the theme that was not chosen.
"use strict";
{
  const root = document.documentElement;
  root.classList.add("js");
  let theme = "auto";
  try {
    theme = localStorage.getItem("theme") || "auto";
  } catch {
    // Storage may be forbidden: then the theme is the system's.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
}
