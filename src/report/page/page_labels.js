// A text on one or two lines of this width; what is left over is cut off.
const fitted = (pen, text, width) => {
  const fits = (part) => pen.measureText(part).width <= width;
  const cut = (part, more) => {
    let end = part.length;
    while (end > 1 && !fits(part.slice(0, end) + more)) --end;
    return end;
  };
  if (fits(text)) return [text];
  const end = cut(text, "");
  const blank = text.lastIndexOf(" ", end);
  const first = blank > end / 2 ? blank : end;
  const rest = text.slice(first).trim();
  return [text.slice(0, first), fits(rest) ? rest : rest.slice(0, cut(rest, "…")) + "…"];
};

// Titles at the ends of lines: the scenario that is looked at and what it is compared with
// always, the others where there is room.
const end_width = (chart) => Math.min(230, 0.34 * chart.width);
const labelled = (chart) => {
  const rank = (set) => set.order ?? (set.series.stroke === "reference" ? -1 : 0);
  return chart.data.datasets
    .filter((set, i) => chart.isDatasetVisible(i) && set.data.at(-1).y !== null)
    .map((set) => ({ set, y: chart.scales.y.getPixelForValue(set.data.at(-1).y) }))
    .sort((a, b) => rank(a.set) - rank(b.set));
};
const end_labels = {
  id: "endLabels",
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    const height = 14;
    const { right, top, bottom } = chart.chartArea;
    const taken = [];  // [first pixel, last pixel] of each title
    pen.save();
    pen.textBaseline = "middle";
    for (const { set, y } of labelled(chart)) {
      const must = set.order < 0 || set.series.stroke === "reference";
      pen.font = `${must ? "600 " : ""}12px ${Chart.defaults.font.family}`;
      const lines = fitted(pen, set.label, end_width(chart) - 12);
      if (!must && lines.length > 1) lines.splice(0, 2, lines[0] + "…");
      const size = height * lines.length;
      let first = Math.min(Math.max(y - height / 2, top), bottom - size);
      const in_way = () => taken.find((one) => one[0] < first + size && first < one[1]);
      if (must && in_way()) {
        const [start, end] = in_way();
        first = first >= start ? end : start - size;
      }
      if (in_way()) continue;
      taken.push([first, first + size]);
      pen.fillStyle = must ? set.borderColor : shade("soft");
      lines.forEach((text, i) => pen.fillText(text, right + 8, first + height * (i + 0.5)));
    }
    pen.restore();
  },
};

// The interval at the end of the line that is looked at, and what happens on its way.
const annotations = {
  id: "annotations",
  afterDatasetsDraw(chart) {
    const set = chart.data.datasets.find((one) => one.series.scenario === chosen);
    if (!set) return;
    const { series } = set;
    const pen = chart.ctx;
    const { x, y } = chart.scales;
    pen.save();
    pen.strokeStyle = pen.fillStyle = set.borderColor;
    if (series.halfWidth) {
      const end = set.data.at(-1);
      const at = x.getPixelForValue(end.x) - 1;
      const ends = [-1, 1].map((sign) => y.getPixelForValue(end.y + sign * series.halfWidth));
      pen.lineWidth = 2;
      pen.beginPath();
      pen.moveTo(at, ends[0]);
      pen.lineTo(at, ends[1]);
      for (const cap of ends) {
        pen.moveTo(at - 5, cap);
        pen.lineTo(at + 1, cap);
      }
      pen.stroke();
    }
    if (series.mark) {
      const at = x.getPixelForValue(series.markAt);
      const level = y.getPixelForValue(0);
      pen.beginPath();
      pen.arc(at, level, 5, 0, 2 * Math.PI);
      pen.fill();
      pen.font = `12px ${Chart.defaults.font.family}`;
      // The line is above zero from here on: below it is room.
      pen.textBaseline = "top";
      const width = pen.measureText(series.mark).width;
      pen.fillText(series.mark, Math.min(at + 4, chart.chartArea.right - width - 12), level + 8);
    }
    pen.restore();
  },
};

// A swatch drawn as its series is: a line, dashed like it, or a box.
const swatch = (set) => {
  const mark = document.createElement("i");
  if (set.swatch === "line") {
    mark.style.borderTop = `3px ${set.borderDash ? "dashed" : "solid"} ${set.color}`;
  } else if (set.hatched) {
    const pale = translucent(set.color.slice(0, 7), 0.35);
    mark.style.background =
      `repeating-linear-gradient(135deg, ${set.color} 0 2px, ${pale} 2px 6px)`;
  } else {
    mark.style.background = set.color;
  }
  mark.className = set.swatch ?? "box";
  return mark;
};

// Below the chart, so that it takes no room from the plot however long it is. A click hides a
// series, a band with both of its edges.
const legend_of = (chart) => {
  const sets = chart.data.datasets;
  const shown = sets.map((_, i) => i).filter((i) => !sets[i].edge);
  const list = document.createElement("ul");
  list.className = "legend";
  for (const i of shown) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    button.append(swatch(sets[i]), sets[i].label);
    button.addEventListener("click", () => {
      const visible = !chart.isDatasetVisible(i);
      for (const k of sets[i - 1]?.edge ? [i - 1, i] : [i]) chart.setDatasetVisibility(k, visible);
      chart.update();
      button.setAttribute("aria-pressed", visible);
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  return list;
};
