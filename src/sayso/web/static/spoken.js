// What a screen reader is told without the focus being moved.

export function speak(words) {
  const place = document.getElementById("spoken");
  place.textContent = "";
  // A change of nothing is not read: the words come a moment after the old ones went.
  requestAnimationFrame(() => { place.textContent = words; });
}
