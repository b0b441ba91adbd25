// Draws the charts of a page. Each element of the list #charts belongs to the canvas of the same
// number; what it holds is described in report/chart.hpp.
(() => {
  "use strict";
  const root = document.documentElement;
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const grid = "#e3e7ea";
  root.classList.add("drawn");

  Chart.defaults.animation = false;
  Chart.defaults.locale = root.lang;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = "#33404a";

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
  // Layers above zero lie on the one before them; those below zero hang from the axis.
  const layer = (s, is_first) => ({
    ...line,
    borderWidth: 1,
    borderColor: s.color,
    swatch: "box",
    fill: is_first || s.values.some((value) => value < 0) ? "origin" : "-1",
  });
  const strokes = {
    line: (s) => [{ ...line, borderColor: s.color, backgroundColor: s.color }],
    reference: (s) => [
      { ...line, borderColor: s.color, backgroundColor: s.color, borderDash: [6, 4] },
    ],
    band: (s) => [
      { ...line, borderWidth: 0, edge: true, numbers: s.low, backgroundColor: s.color },
      { ...line, borderWidth: 0, swatch: "box", fill: "-1", backgroundColor: s.color },
    ],
    area: (s, is_first) => [
      { ...layer(s, is_first), backgroundColor: s.color },
    ],
    hatched: (s, is_first) => [
      { ...layer(s, is_first), backgroundColor: stripes(s.color) },
    ],
    bar: (s) => [{ backgroundColor: s.color }],
    floating: (s) => [{ backgroundColor: s.color, numbers: s.values.map((v, i) => [s.low[i], v]) }],
  };

  // Curves that lie on an earlier one are drawn above it in dashes, so that both are seen.
  const is_line = (series) => ["line", "reference"].includes(series.stroke);
  const coincide = (one, other, range) =>
    one.values.every((value, i) => Math.abs(value - other.values[i]) <= 0.005 * range);
  const dashes = (chart, series, i) => {
    if (!is_line(series)) return {};
    const earlier = chart.series.slice(0, i).filter(is_line);
    const numbers = chart.series.flatMap((other) => other.values);
    const range = numbers.reduce((a, b) => Math.max(a, b)) - numbers.reduce((a, b) => Math.min(a, b));
    const below = earlier.filter((other) => coincide(series, other, range)).length;
    return below ? { borderDash: [6, 6 * below], order: -below } : {};
  };

  const datasets = (chart) =>
    chart.series.flatMap((series, i) =>
      strokes[series.stroke](series, i === 0).map((set) => ({
        label: series.label,
        color: series.color,
        hatched: series.stroke === "hatched",
        ...set,
        ...dashes(chart, series, i),
        data: points(chart, set.numbers ?? series.values),
      })),
    );

  // A swatch drawn as its series is: a line, dashed like it, or a box.
  const swatch = (set) => {
    const mark = document.createElement("i");
    if (set.swatch === "line") {
      mark.style.borderTop = `3px ${set.borderDash ? "dashed" : "solid"} ${set.color}`;
    } else if (set.hatched) {
      const pale = translucent(set.color, 0.35);
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
  const add_legend = (chart) => {
    const sets = chart.data.datasets;
    const shown = sets.map((_, i) => i).filter((i) => !sets[i].edge);
    if (shown.length < 2) return;
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
    chart.canvas.parentElement.after(list);
  };

  const axis = (title, more) => ({
    title: { display: title !== "", text: title },
    grid: { color: grid },
    ...more,
  });

  const is_stacked = (chart) =>
    chart.series.some((series) => ["area", "hatched"].includes(series.stroke));

  const draw = (chart, number) => {
    const by_category = chart.categories.length > 0;
    const lies = chart.series.some((series) => series.stroke === "bar");
    const numbers = axis(chart.yTitle, {
      stacked: is_stacked(chart),
      beginAtZero: chart.fromZero,
    });
    const others = axis(
      chart.xTitle,
      by_category
        ? { ticks: { autoSkip: false } }
        : { type: "linear", min: chart.x[0], max: chart.x[chart.x.length - 1] },
    );
    const canvas = document.getElementById("chart-" + number);
    const drawn = new Chart(canvas, {
      type: by_category ? "bar" : "line",
      data: { labels: by_category ? chart.categories : undefined, datasets: datasets(chart) },
      options: {
        maintainAspectRatio: false,
        indexAxis: lies ? "y" : "x",
        scales: lies ? { x: numbers, y: others } : { x: others, y: numbers },
        interaction: { mode: "index", intersect: false },
        plugins: {
          legend: { display: false },
          tooltip: {
            filter: (item) => !item.dataset.edge,
            callbacks: by_category ? {} : { title: (items) => `${chart.xTitle} ${items[0].label}` },
          },
        },
      },
    });
    add_legend(drawn);
  };

  charts.forEach(draw);
  addEventListener("beforeprint", () =>
    document.querySelectorAll("details").forEach((folded) => { folded.open = true; }));
})();
