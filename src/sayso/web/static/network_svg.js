// The network as an SVG file, from where Cytoscape has put everything; it can draw into a canvas only.

const POINTS = {
  rectangle: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  triangle: [[0, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
};

export function networkSvg(drawing, { ink, paper }) {
  const box = drawing.elements().boundingBox();
  const view = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(rounded).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="sans-serif" font-size="${rounded(drawing.nodes()[0].data("font"))}" text-anchor="middle">
<title>Who speaks to and about whom</title>
<rect x="${rounded(box.x1 - 20)}" y="${rounded(box.y1 - 20)}" width="${rounded(box.w + 40)}" height="${rounded(box.h + 40)}" fill="${paper}"/>
${drawing.edges().map(line).join("\n")}
${drawing.nodes().map((node) => shape(node) + (node.data("labelled") ? label(node, ink, paper) : "")).join("\n")}
</svg>
`;
}

function line(edge) {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.controlPoints()?.[0] ?? edge.midpoint();
  const width = edge.data("width");
  const paint = edge.style("line-color");
  const dashes = edge.data("relation") === "about" ? ` stroke-dasharray="${rounded(width * 3)} ${rounded(width * 2)}"` : "";
  return `<path d="M${point(from)} Q${point(bend)} ${point(to)}" fill="none" stroke="${paint}" stroke-width="${rounded(width)}" opacity=".75"${dashes}/>${arrow(bend, to, width * 2.2, paint)}`;
}

function arrow(from, to, size, paint) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn) => ({ x: to.x - size * 1.6 * Math.cos(angle + turn), y: to.y - size * 1.6 * Math.sin(angle + turn) });
  return `<path d="M${point(to)} L${point(wing(0.4))} L${point(wing(-0.4))} Z" fill="${paint}"/>`;
}

function shape(node) {
  const { x, y } = node.position();
  const half = node.data("width") / 2;
  const paint = node.style("background-color");
  const points = POINTS[node.style("shape")];
  if (!points) return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(half)}" fill="${paint}"/>`;
  return `<polygon points="${points.map(([a, b]) => point({ x: x + a * half, y: y + b * half })).join(" ")}" fill="${paint}"/>`;
}

function label(node, ink, paper) {
  const { x, y } = node.position();
  const below = rounded(y + node.data("width") / 2 + node.data("font") * 1.15);
  return `<text x="${rounded(x)}" y="${below}" fill="${ink}" stroke="${paper}" stroke-width="${rounded(node.data("font") / 4)}" paint-order="stroke">${escaped(node.data("name"))}</text>`;
}

function point({ x, y }) {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}

// XML has no way to write controls and lone surrogates at all.
function escaped(text) {
  const known = text.toWellFormed?.() ?? text;
  return known.replace(/[\u0000-\u001f\ufffe\uffff]/g, "\ufffd").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
