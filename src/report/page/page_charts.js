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
