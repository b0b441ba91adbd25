// Draws the charts of a page when they are seen. Each element of `charts` belongs to the canvas of
// the same number; what it holds is described in report/page/chart.hpp.
(() => {
  "use strict";
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

  const number = new Intl.NumberFormat(root.lang, { maximumSignificantDigits: 5 });
  const compact = new Intl.NumberFormat(root.lang, { notation: "compact" });

  // "year 5, week 40" of an axis in years, "week 40" of one in weeks; both as their title says it.
  const in_years = (chart) => chart.xTitle === root.dataset.year;
  const moment = (chart, x) => {
    if (!in_years(chart)) return `${chart.xTitle} ${x}`;
    const weeks = Math.round(52 * x);
    const rest = weeks % 52;
    const year = `${root.dataset.year} ${Math.floor(weeks / 52)}`;
    return rest ? `${year}, ${root.dataset.week} ${rest}` : year;
  };

  // A label of a bar on so many lines that it leaves room for the bar.
  const lines_of = (text, letters) => {
    const lines = [];
    for (let rest = text; rest; ) {
      if (rest.length <= letters) return [...lines, rest];
      if (lines.length === 2) return [...lines, rest.slice(0, letters - 1) + "…"];
      const blank = rest.lastIndexOf(" ", letters);
      const end = blank > 0 ? blank : letters;
      lines.push(rest.slice(0, end));
      rest = rest.slice(end).trim();
    }
    return lines;
  };

  const axis = (title, more) => ({
    title: { display: title !== "", text: title },
    grid: { color: shade("rule") },
    ...more,
  });

  const scales_of = (chart, canvas) => {
    const by_category = chart.categories.length > 0;
    const [low, high] = chart.range ?? [];
    const numbers = axis(chart.yTitle, {
      stacked: is_area(chart) || chart.stacked,
      suggestedMin: low,
      suggestedMax: high,
      ticks: { callback: (value) => compact.format(value), maxTicksLimit: 7 },
    });
    const letters = root.lang === "zh-CN" ? 9 : 18;
    const wide = canvas.parentElement.clientWidth > 700 ? 2 : 1;
    const others = axis(chart.xTitle, by_category
      ? {
        stacked: chart.stacked,
        ticks: { autoSkip: false, callback: (i) => lines_of(chart.categories[i], letters * wide) },
      }
      : {
        type: "linear",
        min: chart.x[0],
        max: chart.x[chart.x.length - 1],
        ticks: { precision: 0, maxRotation: 0 },
      });
    return is_upright(chart) ? { x: numbers, y: others } : { x: others, y: numbers };
  };

  const draw = (i) => {
    const chart = charts[i];
    const canvas = document.getElementById("chart-" + i);
    const labels = has_end_labels(chart);
    drawn.get(i)?.destroy();
    const made = new Chart(canvas, {
      type: chart.categories.length ? "bar" : "line",
      data: {
        labels: chart.categories.length ? chart.categories : undefined,
        datasets: datasets(chart),
      },
      options: {
        maintainAspectRatio: false,
        indexAxis: is_upright(chart) ? "y" : "x",
        layout: { padding: (context) => ({ right: labels ? end_width(context.chart) : 0, top: 6 }) },
        scales: scales_of(chart, canvas),
        interaction: labels
          ? { mode: "nearest", axis: "xy", intersect: false }
          : { mode: "index", intersect: false },
        plugins: {
          legend: { display: false },
          tooltip: {
            filter: (item) => !item.dataset.edge,
            callbacks: {
              ...(chart.categories.length ? {} : { title: (items) => moment(chart, items[0].parsed.x) }),
              label: (item) => `${item.dataset.label}: ${[item.raw?.y ?? item.raw].flat()
                .map((value) => number.format(value)).join(" – ")}`,
            },
          },
        },
      },
      plugins: labels ? [end_labels, annotations] : [],
    });
    drawn.set(i, made);
    const box = canvas.parentElement;
    if (!labels && chart.series.length > 1 && box.nextElementSibling?.className !== "legend") {
      box.after(legend_of(made));
    } else if (!labels && chart.series.length > 1) {
      box.nextElementSibling.replaceWith(legend_of(made));
    }
  };

  const is_seen = (i) => !document.getElementById("chart-" + i).closest("details:not([open])");
  const draw_seen = () => charts.forEach((_, i) => { if (!drawn.has(i) && is_seen(i)) draw(i); });
  const set_defaults = () => {
    Chart.defaults.animation = false;
    Chart.defaults.locale = root.lang;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = shade("ink");
  };
  const redraw = () => {
    set_defaults();
    [...drawn.keys()].forEach(draw);
  };

  // Another scenario is looked at.
  const look_at = (scenario) => {
    chosen = scenario;
    document.querySelectorAll(".verdict").forEach((verdict) => {
      verdict.hidden = Number(verdict.dataset.scenario) !== scenario;
    });
    const { finding } = charts[0].series.find((series) => series.scenario === scenario);
    document.getElementById("chart-0").setAttribute("aria-label", finding);
    redraw();
  };

  set_defaults();
  draw_seen();
  document.querySelectorAll("details").forEach((one) => one.addEventListener("toggle", draw_seen));
  const choice = document.getElementById("choice");
  if (choice) {
    choice.closest(".choice").hidden = false;
    choice.addEventListener("change", () => look_at(Number(choice.value)));
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

  // On paper everything is open, and in the colours of paper.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((one) => { one.open = true; });
    root.classList.add("paper");
    draw_seen();
    redraw();
  });
  addEventListener("afterprint", () => {
    folded.forEach((one) => { one.open = false; });
    root.classList.remove("paper");
    redraw();
  });
})();
