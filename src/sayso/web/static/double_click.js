// A double click selects the word that was pressed first: the first of its clicks may have moved the text under the mouse.

export function selectWordsOf(text) {
  let pressed = null;

  text.addEventListener("mousedown", (event) => {
    if (event.detail === 1) pressed = caretAt(event.clientX, event.clientY);
  });
  text.addEventListener("dblclick", () => {
    if (!pressed || !text.contains(pressed.node)) return;
    const selection = getSelection();
    selection.collapse(pressed.node, pressed.offset);
    // From within a word to its begin, and from there over it.
    selection.modify("move", "forward", "character");
    selection.modify("move", "backward", "word");
    selection.modify("extend", "forward", "word");
  });
}

function caretAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
