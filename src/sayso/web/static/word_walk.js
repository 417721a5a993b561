// From word to word of a text by arrow keys, selecting: what a mouse does, for those who have none.

export function walkWords(text, speak) {
  let words = [];
  let anchor = 0;
  let at = 0;
  let walking = false;

  function begin() {
    words = [...text.querySelectorAll("[data-start]")].flatMap(wordsOfLine);
    if (!words.length) return;
    walking = true;
    const chosen = text.querySelector("mark.on");
    anchor = at = Math.max(0, chosen ? words.findIndex((word) => chosen.contains(word.nodes[0][0])) : firstSeen());
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
    select();
  }

  function firstSeen() {
    return words.findIndex((word) => word.line.getBoundingClientRect().bottom > 80);
  }

  function select() {
    const [first, last] = [words[Math.min(anchor, at)], words[Math.max(anchor, at)]];
    const from = first.nodes[0];
    const to = last.nodes.at(-1);
    getSelection().setBaseAndExtent(from[0], from[1], to[0], to[2]);
    words[at].line.scrollIntoView({ block: "nearest" });
    speak(words.slice(Math.min(anchor, at), Math.max(anchor, at) + 1).map((word) => word.text).join(" ").slice(-300));
  }

  text.addEventListener("keydown", (event) => {
    if (!walking || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = goal(event.key);
    if (to === undefined) return;
    event.preventDefault();
    at = Math.max(0, Math.min(words.length - 1, to));
    if (!event.shiftKey) anchor = at;
    select();
  });

  function goal(key) {
    const ltr = getComputedStyle(words[at].line).direction === "ltr";
    const line = words[at].line;
    switch (key) {
      case "ArrowRight": return at + (ltr ? 1 : -1);
      case "ArrowLeft": return at + (ltr ? -1 : 1);
      case "ArrowDown": return words.findIndex((word, nth) => nth > at && word.line !== line) + (at === words.length - 1 ? words.length : 0);
      case "ArrowUp": return words.findIndex((word) => word.line === (words[words.findIndex((each) => each.line === line) - 1]?.line ?? line));
      default: return undefined;
    }
  }

  return { begin, on: () => walking, end() { walking = false; } };
}

// The words of a paragraph: of each its text, and the pieces of the page it stands in as [node, from, to].
function wordsOfLine(line) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".label") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  let open = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const part of node.data.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(part[0])) {
        open = null;
        continue;
      }
      if (!open) found.push(open = { line, text: "", nodes: [] });
      open.text += part[0];
      open.nodes.push([node, part.index, part.index + part[0].length]);
    }
  }
  return found;
}
