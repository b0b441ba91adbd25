// Draws the charts of a page when they are seen. Each element of `charts` belongs to the canvas of
// the same number; what it holds is described in report/page/chart.hpp.
const root = document.documentElement;
const { axes, charts, comparators, leading } =
  JSON.parse(document.getElementById("charts").textContent);
charts.forEach((chart) => { chart.x = axes[chart.axis]; });
const drawn = new Map();
let chosen = leading;
root.classList.add("drawn");

const shade = (name) => getComputedStyle(root).getPropertyValue("--" + name).trim();
const translucent = (color, share) =>
  color + Math.round(255 * share).toString(16).padStart(2, "0");

const stripes = (color) => {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.fillStyle = translucent(color, 0.35);
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
};

const points = (chart, numbers) =>
  chart.x.length ? numbers.map((number, i) => ({ x: chart.x[i], y: number })) : numbers;

const line = { pointRadius: 0, borderWidth: 2, pointHitRadius: 6, swatch: "line" };
const dashed = { borderDash: [6, 4] };
const solid = (color) => ({ ...line, borderColor: color, backgroundColor: color });

// The line of a scenario: the one looked at in colour and thick, what it is compared with dashed,
// all others pale and behind.
const scenario_line = (s) => {
  if (s.scenario === chosen) return { ...solid(shade("chosen")), borderWidth: 3, order: -2 };
  if (s.scenario === comparators[chosen]) return { ...solid(shade("ink")), ...dashed, order: -1 };
  return { ...solid(shade("other")), borderWidth: 1.25 };
};
// Layers lie on the one before them.
const layer = (s, is_first, fill) => ({
  ...line,
  borderWidth: 1,
  borderColor: shade("paper"),
  swatch: "box",
  fill: is_first ? "origin" : "-1",
  backgroundColor: fill,
});
const bar = (fill) => ({ backgroundColor: fill, borderColor: shade("paper"), borderWidth: 0.5 });
const strokes = {
  line: (s, color) => [solid(color)],
  scenario: (s) => [scenario_line(s)],
  reference: (s, color) => [{ ...solid(color), ...dashed, borderWidth: 1.5 }],
  band: (s, color) => [
    { ...line, borderWidth: 0, edge: true, numbers: s.low, backgroundColor: color },
    { ...line, borderWidth: 0, swatch: "box", fill: "-1",
      backgroundColor: translucent(color, s.opacity) },
  ],
  area: (s, color, is_first) => [layer(s, is_first, color)],
  hatched: (s, color, is_first) => [layer(s, is_first, stripes(color))],
  bar: (s, color) => [bar(color)],
  hatchedBar: (s, color) => [bar(stripes(color))],
  dots: (s, color) => [{ ...solid(color), showLine: false, pointRadius: 6, clip: false,
    swatch: "box" }],
  path: (s, color) => [{ ...solid(color), ...dashed, spanGaps: true }],
  floating: (s, color) => [{ ...bar(color), numbers: s.values.map((v, i) => [s.low[i], v]) }],
};

const datasets = (chart) =>
  chart.series.flatMap((series, i) => {
    const color = shade(series.shade);
    return strokes[series.stroke](series, color, i === 0).map((set) => ({
      label: series.label,
      color: translucent(color, series.opacity ?? 1),
      hatched: series.stroke.startsWith("hatched"),
      series,
      ...set,
      data: points(chart, set.numbers ?? series.values),
    }));
  });

const has_end_labels = (chart) => chart.series.some((series) => series.stroke === "scenario");
const is_upright = (chart) => chart.series.some((series) => /bar$/i.test(series.stroke));
const is_area = (chart) =>
  chart.series.some((series) => ["area", "hatched"].includes(series.stroke));
