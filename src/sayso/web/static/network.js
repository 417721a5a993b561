// Draws the network of the page: a click on a speaker leads to the speaker, one on a tie to its statements.
// The drawing is for the eye and the mouse; the tables beside it have the same, and can be reached by keys.

import { networkSvg } from "./network_svg.js";
import { save } from "./saving.js";

const figure = document.getElementById("network");
const { members, ties } = JSON.parse(figure.querySelector("script").textContent);
const place = figure.querySelector(".drawing");
const told = figure.querySelector(".pointed-at");
const KINDS = { person: ["ellipse", "--accent"], government: ["rectangle", "--channel"], organization: ["triangle", "--addressee"], group: ["diamond", "--cue"] };

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// Cytoscape would write a style element for its own container, which the site's policy forbids; it does not where
// one of this name is there already. charts.css has what would stand in it.
const stead = document.createElement("span");
stead.id = "__________cytoscape_stylesheet";
stead.hidden = true;
document.head.append(stead);

function style() {
  const ink = colour("--ink");
  const soft = colour("--soft");
  return [
    {
      selector: "node",
      style: {
        width: "data(width)", height: "data(width)", "background-color": soft, "border-width": 1, "border-color": colour("--sheet"),
        "font-size": "data(font)", "font-family": getComputedStyle(document.body).getPropertyValue("--sans"), color: ink,
        "text-outline-color": colour("--sheet"), "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 2, "text-margin-x": "data(aside)",
      },
    },
    ...Object.entries(KINDS).map(([kind, [shape, name]]) => ({ selector: `node[kind = "${kind}"]`, style: { shape, "background-color": colour(name) } })),
    { selector: "node[?labelled], node.near", style: { label: "data(short)" } },
    {
      selector: "edge",
      style: {
        width: "data(width)", "line-color": soft, "target-arrow-color": soft, "target-arrow-shape": "triangle", "arrow-scale": 0.9,
        "curve-style": "bezier", "control-point-step-size": 28, opacity: 0.75,
      },
    },
    { selector: 'edge[relation = "about"]', style: { "line-style": "dashed", "line-dash-pattern": [5, 3] } },
    { selector: ".far", style: { opacity: 0.12 } },
    { selector: "edge.near", style: { opacity: 1, "line-color": ink, "target-arrow-color": ink } },
  ];
}

function elements() {
  const small = Math.max(0.6, Math.min(1, place.clientWidth / 560));
  const most = Math.max(...ties.map((tie) => tie.count));
  return [
    ...members.map((each) => ({ data: { ...each, short: each.name.length > 26 ? `${each.name.slice(0, 24)}…` : each.name, size: small * Math.min(7 + 1.7 * Math.sqrt(each.statements), 30), width: 12, font: 11, aside: 0 } })),
    ...ties.map((tie, number) => ({
      data: { ...tie, id: `tie${number}`, source: tie.speaker, target: tie.other, size: 0.9 + 3 * small * Math.sqrt((tie.count - 1) / Math.max(most - 1, 1)), width: 1 },
    })),
  ];
}

// Whatever the scale, names and ties are as large on the screen; of names that would cover each other, those with
// fewer ties are left out until one points at them, or looks nearer. A name that would be cut off by the edge stands
// a little to the side of its speaker.
function fitToScale(drawing) {
  const scale = drawing.zoom();
  const taken = [];
  drawing.batch(() => {
    drawing.edges().forEach((edge) => edge.data("width", edge.data("size") / scale));
    drawing.nodes().sort((a, b) => weight(b) - weight(a)).forEach((node) => {
      node.data({ width: node.data("size") / scale, font: 11 / scale });
      const { x, y } = node.renderedPosition();
      const half = node.data("short").length * 3.1 + 3;
      const aside = Math.abs(x - place.clientWidth / 2) < place.clientWidth / 2 ? Math.max(0, half - x) - Math.max(0, x + half - place.clientWidth) : 0;
      node.data("aside", aside / scale);
      const box = [x + aside - half, y + node.data("size") / 2, x + aside + half, y + node.data("size") / 2 + 15];
      const free = taken.every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
      if (free) taken.push(box);
      node.data("labelled", free);
    });
  });
}

function weight(node) {
  return node.connectedEdges().reduce((sum, edge) => sum + edge.data("count"), 0);
}

function words(element) {
  if (element.isNode()) return `${element.data("name")}: ${counted(element.data("statements"))}`;
  const verb = element.data("relation") === "to" ? "speaks to" : "speaks about";
  return `${element.source().data("name")} ${verb} ${element.target().data("name")}: ${counted(element.data("count"))}`;
}

function counted(number) {
  return `${number.toLocaleString("en")} ${number === 1 ? "statement" : "statements"}`;
}

function watch(drawing) {
  drawing.on("mouseover", "node, edge", ({ target }) => {
    const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
    drawing.batch(() => {
      drawing.elements().addClass("far");
      near.removeClass("far").addClass("near");
    });
    told.textContent = words(target);
    place.classList.add("linked");
  });
  drawing.on("mouseout", "node, edge", () => {
    drawing.batch(() => drawing.elements().removeClass("far near"));
    told.textContent = "";
    place.classList.remove("linked");
  });
  drawing.on("tap", "node, edge", ({ target }) => location.assign(target.data("address")));
}

// Without this, a finger that goes over the drawing would move it, and not the page.
function zoom(drawing, how) {
  const middle = { x: place.clientWidth / 2, y: place.clientHeight / 2 };
  if (how === "all") drawing.fit(undefined, 24);
  else drawing.zoom({ level: drawing.zoom() * (how === "in" ? 1.4 : 1 / 1.4), renderedPosition: middle });
  drawing.userPanningEnabled(how !== "all");
  fitToScale(drawing);
}

async function saveAs(drawing, kind) {
  if (kind === "png") save("network.png", await drawing.png({ output: "blob-promise", bg: colour("--paper"), full: true, scale: 2 }));
  else save("network.svg", new Blob([networkSvg(drawing, { ink: colour("--ink"), paper: colour("--paper") })], { type: "image/svg+xml" }));
}

// Room in which the layout puts groups that have no tie to each other in rows: in the shape of the drawing, and the
// more of it the more ties there are.
function room() {
  const scale = Math.max(1, Math.sqrt(ties.length / 22));
  return { x1: 0, y1: 0, w: place.clientWidth * scale, h: place.clientHeight * scale };
}

async function draw() {
  const { default: cytoscape } = await import("./vendor/cytoscape.esm.min.mjs");
  const drawing = cytoscape({
    container: place,
    elements: elements(),
    style: style(),
    layout: { name: "cose", animate: false, randomize: false, padding: 24, boundingBox: room(), nodeRepulsion: () => 60000, idealEdgeLength: () => 55, edgeElasticity: () => 60, nodeOverlap: 20, componentSpacing: 45, gravity: 0.5, numIter: 1500 },
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    minZoom: 0.1,
    maxZoom: 4,
  });
  fitToScale(drawing);
  watch(drawing);
  figure.addEventListener("click", ({ target }) => {
    if (target.dataset?.zoom) zoom(drawing, target.dataset.zoom);
    if (target.dataset?.save) saveAs(drawing, target.dataset.save);
  });
  const restyle = () => drawing.style(style());
  new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
  new ResizeObserver(() => {
    drawing.resize();
    zoom(drawing, "all");
  }).observe(place);
}

draw().catch((error) => {
  figure.classList.add("failed");
  throw error;
});
