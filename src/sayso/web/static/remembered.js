// What this browser remembers of its user's choices; nothing where storage is forbidden.

export function recall(name, usual) {
  try {
    return localStorage.getItem(name) ?? usual;
  } catch {
    return usual;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The choice then holds for this page alone.
  }
}
