// Draws every figure of the page as its JSON says, in the colours of the theme, and saves it as a file.
// The drawing is for the eye alone: its sentence and its table, which are there without this, say the same.

import "./html_guard.js";
import { csvOf, save } from "./saving.js";

const INKS = ["--accent", "--channel", "--addressee", "--cue"];
const drawn = new Map();

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// ECharts writes fonts into attributes as they are: a double quote would end one, in a file as well as on the page.
function fonts() {
  return (colour("--sans") || "sans-serif").replaceAll('"', "'");
}

function look(chart, width) {
  const soft = colour("--soft");
  const sans = fonts();
  const plain = { color: soft, fontFamily: sans, fontSize: 12 };
  const several = chart.series.length > 1;
  const below = legendHeight(chart, width);
  const values = {
    type: "value",
    minInterval: chart.unit ? 0 : 1,
    axisLabel: { ...plain, formatter: (value) => value.toLocaleString("en") + (chart.unit && ` ${chart.unit}`), hideOverlap: true },
    splitLine: { lineStyle: { color: colour("--line") } },
  };
  const names = {
    type: "category",
    data: chart.short,
    axisLine: { lineStyle: { color: colour("--edge") } },
    axisTick: { show: false },
    // Where not every label has room, the first and the last say from when to when.
    axisLabel: { ...plain, hideOverlap: true, showMinLabel: true, showMaxLabel: true, alignMinLabel: "left", alignMaxLabel: "right" },
  };
  const across = chart.kind === "compared";
  if (across) Object.assign(names, { inverse: true, axisLabel: { ...plain, color: colour("--ink"), interval: 0, width: 130, overflow: "truncate" } });
  return {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily: sans },
    color: INKS.map(colour),
    aria: { enabled: true, label: { enabled: false }, decal: { show: several, decals: decals() } },
    grid: { left: 2, right: 14, top: below + 10, bottom: 6, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: several ? { top: 0, left: 0, orient: below > LINE ? "vertical" : "horizontal", itemGap: below > LINE ? 4 : 12, icon: "rect", textStyle: { ...plain, color: colour("--ink") }, itemWidth: 22 } : undefined,
    // Rich text is drawn, and needs neither HTML nor style: the site's policy has no place for these.
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      axisPointer: { type: "shadow", shadowStyle: { color: colour("--line"), opacity: 0.45 } },
      backgroundColor: colour("--ink"),
      borderWidth: 0,
      padding: [6, 10],
      textStyle: { color: colour("--paper"), fontFamily: sans, fontSize: 12 },
      confine: true,
      formatter: (rows) => [chart.labels[rows[0].dataIndex], ...rows.map((row) => told(row, chart))].join("\n"),
    },
    [across ? "xAxis" : "yAxis"]: values,
    [across ? "yAxis" : "xAxis"]: names,
    series: chart.series.map((each) => ({
      type: "bar",
      name: each.name,
      data: each.values.map((value) => value || null),
      barMaxWidth: across ? 16 : 46,
      barMinHeight: 1,
      barCategoryGap: across ? "28%" : "18%",
      cursor: chart.links.length ? "pointer" : "default",
    })),
  };
}

// The names of the series beside each other where they have room, else below each other.
const LINE = 24;

function legendHeight(chart, width) {
  if (chart.series.length < 2) return 0;
  const needed = chart.series.reduce((sum, each) => sum + 46 + 6.6 * each.name.length, 0);
  return needed > width ? 18 * chart.series.length + 6 : LINE;
}

function told(row, chart) {
  const value = (row.value ?? 0).toLocaleString("en") + (chart.unit && ` ${chart.unit}`);
  return chart.series.length > 1 ? `${row.seriesName}: ${value}` : `${value} ${row.seriesName}`;
}

// Series differ by pattern as well as by colour.
function decals() {
  const ink = colour("--paper");
  return [
    { symbol: "none" },
    { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
    { color: ink, symbol: "circle", symbolSize: 0.9, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] },
    { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: Math.PI / 2 },
  ];
}

async function draw(figure) {
  const chart = JSON.parse(figure.querySelector("script").textContent);
  const place = figure.querySelector(".drawing");
  if (chart.kind === "compared") {
    const bars = chart.labels.length * (14 + 13 * chart.series.length);
    place.style.height = `${44 + bars + legendHeight(chart, place.clientWidth)}px`;
  }
  await import("./vendor/echarts.common.min.js");
  const drawing = globalThis.echarts.init(place, null, { renderer: "svg" });
  drawing.setOption(look(chart, place.clientWidth));
  if (chart.links.length) {
    place.classList.add("linked");
    drawing.getZr().on("click", (event) => {
      const row = drawing.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])?.[chart.kind === "compared" ? 1 : 0];
      if (chart.links[row]) location.assign(chart.links[row]);
    });
  }
  drawn.set(figure, { chart, drawing });
}

// A picture for elsewhere has the paper's colour behind it, and its title on it.
function picture(chart, place) {
  const size = { width: Math.max(place.clientWidth, 640), height: place.clientHeight + 46 };
  const options = look(chart, size.width);
  options.backgroundColor = colour("--paper");
  options.title = { text: chart.title, left: 8, top: 6, textStyle: { color: colour("--ink"), fontSize: 15, fontFamily: options.textStyle.fontFamily } };
  options.grid = { ...options.grid, left: 12, right: 24, top: options.grid.top + 30, bottom: 12 };
  if (options.legend) options.legend = { ...options.legend, top: 32, left: 8 };
  return [options, size];
}

function saveAs(figure, kind) {
  const { chart } = drawn.get(figure);
  if (kind === "csv") return save(`${chart.id}.csv`, new Blob([csvOf(rowsOf(chart))], { type: "text/csv" }));
  const [options, size] = picture(chart, figure.querySelector(".drawing"));
  const away = document.createElement("div");
  const drawing = globalThis.echarts.init(away, null, { renderer: kind === "svg" ? "svg" : "canvas", devicePixelRatio: 2, ...size });
  drawing.setOption(options);
  if (kind === "svg") {
    save(`${chart.id}.svg`, new Blob([drawing.renderToSVGString()], { type: "image/svg+xml" }));
    drawing.dispose();
  } else {
    drawing.renderToCanvas({ pixelRatio: 2, backgroundColor: options.backgroundColor }).toBlob((blob) => {
      save(`${chart.id}.png`, blob);
      drawing.dispose();
    });
  }
}

function rowsOf(chart) {
  const unit = chart.unit && ` (${chart.unit})`;
  const head = [chart.rows, ...chart.series.map((each) => each.name + unit)];
  return [head, ...chart.labels.map((label, row) => [label, ...chart.series.map((each) => each.values[row])])];
}

function redraw() {
  for (const { chart, drawing } of drawn.values()) drawing.setOption(look(chart, drawing.getWidth()), true);
}

const figures = document.querySelectorAll("figure[data-chart]");
for (const figure of figures) {
  figure.addEventListener("click", (event) => {
    const kind = event.target.dataset?.save;
    if (kind && drawn.has(figure)) saveAs(figure, kind);
  });
  draw(figure).catch(() => figure.classList.add("failed"));
}

new ResizeObserver(() => {
  for (const { drawing } of drawn.values()) drawing.resize();
  redraw();
}).observe(document.body);
new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

// On paper a drawing is as wide as a page, and has the colours of the light theme.
const PAGE = 620;
addEventListener("beforeprint", () => {
  document.documentElement.style.colorScheme = "light";
  for (const { drawing } of drawn.values()) drawing.resize({ width: Math.min(PAGE, drawing.getWidth()) });
  redraw();
});
addEventListener("afterprint", () => {
  document.documentElement.style.colorScheme = "";
  for (const { drawing } of drawn.values()) drawing.resize({ width: "auto" });
  redraw();
});
