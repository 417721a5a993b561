// Lines from the cue of the chosen statement to its other words, and on to its place in the list.
// They say nothing that labels and underlines do not: there are none on paper, in a narrow window, or where
// less motion is asked for, as they move with the page.

import { recall, remember } from "./remembered.js";

const SVG = "http://www.w3.org/2000/svg";
const room = matchMedia("(min-width: 60rem) and (prefers-reduced-motion: no-preference)");

export function linesOf(root, marks) {
  const columns = root.querySelector(".columns");
  const picture = made("svg", { class: "lines", "aria-hidden": "true", focusable: "false" });
  columns.append(picture);
  const box = root.querySelector(".filters [name=lines]");
  box.checked = recall("lines", "on") === "on";
  box.addEventListener("change", () => { remember("lines", box.checked ? "on" : "off"); draw(); });
  let item = null;
  let asked = false;

  function draw() {
    asked = false;
    picture.replaceChildren();
    if (!item || !box.checked || !room.matches) return;
    const frame = columns.getBoundingClientRect();
    const pieces = marks.pieces(Number(item.dataset.number)).map(({ role, element }) => ({ role, at: placeOf(element, frame) }));
    const hub = pieces.find((piece) => piece.role === "cue") ?? pieces[0];
    if (!hub) return;
    const others = pieces.filter((piece) => piece !== hub);
    for (const [nth, { role, at }] of others.entries()) link(hub.at, at, role, nth);
    leader(hub.at, item, frame);
  }

  // Lines run in the gaps between the lines of the text, one beside the other, and cross words only upright.
  function link(from, to, role, nth) {
    const aside = (nth % 4) * 2;
    const shift = from.x + (nth - 1) * 3;
    const end = to.y > from.y + 4 ? to.y : to.y < from.y - 4 ? to.foot + 3 : to.y;
    const start = to.y > from.y + 4 ? from.foot + 2 : from.y;
    const gap = to.y > from.y + 4 ? to.y - 3 - aside : to.y < from.y - 4 ? to.foot + 7 + aside : from.y - 5 - aside;
    picture.append(
      made("path", { d: bent(shift, start, gap, to.x, end), class: role }),
      made("circle", { cx: to.x, cy: end, r: 2.5, class: role }),
    );
  }

  // Across the gutter to the list, if the statement's place there can be seen.
  function leader(from, to, frame) {
    const list = root.querySelector(".statements").getBoundingClientRect();
    const there = to.getBoundingClientRect();
    const y = there.top + 18;
    if (y < Math.max(list.top, 0) || y > Math.min(list.bottom, innerHeight)) return;
    const edge = root.querySelector(".text").getBoundingClientRect().right - frame.left + 8;
    const end = { x: there.left - frame.left, y: y - frame.top };
    const gap = from.y - 10;
    const middle = (edge + end.x) / 2;
    const path = `M${from.x + 6},${from.y} Q${from.x + 6},${gap} ${from.x + 14},${gap} H${edge} C${middle},${gap} ${middle},${end.y} ${end.x},${end.y}`;
    picture.append(made("path", { d: path, class: "leader" }), made("circle", { cx: end.x, cy: end.y, r: 3, class: "leader" }));
  }

  function later() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(draw);
  }

  addEventListener("scroll", later, { passive: true, capture: true });
  room.addEventListener("change", later);
  new ResizeObserver(later).observe(columns);
  return { show(chosen) { item = chosen; later(); } };
}

// Where lines reach the first line of some words: above it and at its foot.
function placeOf(element, frame) {
  const first = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const x = first.left + Math.min(first.width / 2, 24) - frame.left;
  return { x, y: first.top - frame.top + 1, foot: first.bottom - frame.top };
}

// From (x, start) upright to the height of a gap, along it, and upright to (to, end), with rounded corners.
function bent(x, start, gap, to, end) {
  const way = Math.sign(to - x) || 1;
  const round = Math.min(4, Math.abs(to - x) / 2, Math.abs(gap - start), Math.abs(end - gap));
  const first = gap - Math.sign(gap - start) * round;
  const last = gap + Math.sign(end - gap) * round;
  return `M${x},${start} V${first} Q${x},${gap} ${x + way * round},${gap} H${to - way * round} Q${to},${gap} ${to},${last} V${end}`;
}

function made(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
