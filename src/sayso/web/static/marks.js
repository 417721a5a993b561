// The marks of one text: which words belong to which statements, drawn anew for a choice.

export function marksOf(root) {
  const marks = [...root.querySelectorAll(".text mark[data-parts]")].map((element) => ({
    element,
    parts: element.dataset.parts.split(" ").map((part) => {
      const [number, role] = part.split(":");
      return { number: Number(number), role };
    }),
  }));
  const labels = [...root.querySelectorAll(".text .label")];
  let out = new Set();

  // As _classes in marked.py does for the whole.
  function classesOf(parts) {
    const contents = parts.filter((part) => part.role === "content").length;
    const roles = new Set(parts.map((part) => part.role));
    roles.delete("content");
    return ["content", "nested"].slice(0, contents).concat(...roles);
  }

  function paint(chosen) {
    for (const { element, parts } of marks) {
      const seen = parts.filter((part) => !out.has(part.number) && (chosen === null || part.number === chosen));
      const classes = classesOf(seen);
      if (chosen !== null && seen.length) classes.push("on");
      element.className = classes.join(" ");
    }
    for (const label of labels) {
      const number = Number(label.dataset.number);
      label.classList.toggle("on", number === chosen);
      label.classList.toggle("out", out.has(number));
    }
  }

  // Of the statements that a word belongs to, the one that lies deepest; at a second click the next one around it.
  function innermost(element, chosenItem) {
    const found = marks.find((mark) => mark.element === element);
    const numbers = [...new Set(found.parts.map((part) => part.number))].filter((number) => !out.has(number));
    const before = numbers.indexOf(chosenItem ? Number(chosenItem.dataset.number) : -1);
    return before > 0 ? numbers[before - 1] : numbers.at(-1);
  }

  return {
    paint,
    innermost,
    leaveOut(numbers) { out = new Set(numbers); },
    // The first stretch of each run of words that a statement has in one role.
    pieces(number) {
      let before = [];
      const found = [];
      for (const { element, parts } of marks) {
        const roles = parts.filter((part) => part.number === number).map((part) => part.role);
        for (const role of roles) if (!before.includes(role)) found.push({ role, element });
        before = roles;
      }
      return found;
    },
    first(number) { return labels.find((label) => Number(label.dataset.number) === number)?.nextElementSibling; },
  };
}
