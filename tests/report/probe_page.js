// What is seen of a page: its first screen; then, unfolded as on paper, the pixels of every plot that
// are more than paper and grid, and those of them below or left of zero.
() => {
  const inked = (canvas, beyond_zero) => {
    const chart = Chart.getChart(canvas);
    const ratio = chart.currentDevicePixelRatio;
    const lies = chart.options.indexAxis === "y";
    const scale = lies ? chart.scales.x : chart.scales.y;
    let { left, right, top, bottom } = chart.chartArea;
    if (beyond_zero) {
      if (scale.min >= 0) return 0;
      if (lies) right = scale.getPixelForValue(0) - 2;
      else top = scale.getPixelForValue(0) + 2;
    }
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const pen = copy.getContext("2d", { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(left * ratio, top * ratio,
      Math.max(1, (right - left) * ratio), Math.max(1, (bottom - top) * ratio));
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      const channels = [data[i], data[i + 1], data[i + 2]];
      const is_grey = Math.max(...channels) - Math.min(...channels) <= 30;
      const is_grid = is_grey && Math.max(...channels) > 190;
      if (data[i + 3] > 20 && !is_grid) ++count;
    }
    return count;
  };
  const heading = () => document.querySelector(".verdict:not([hidden]) h1").textContent;
  const first = () => Chart.getChart("chart-0");
  const first_label = () => document.getElementById("chart-0").getAttribute("aria-label");
  const thickest = () => first().data.datasets.find((set) => set.borderWidth === 3)?.label;
  const at_first = {
    heading: heading(),
    facts: [...document.querySelectorAll(".verdict:not([hidden]) .fact")].map((fact) =>
      [...fact.children].map((part) => part.textContent)),
    grounds: [...document.querySelectorAll(".verdict:not([hidden]) .grounds li")]
      .map((ground) => ground.textContent),
    drawn: Object.keys(Chart.instances).length,
    open: document.querySelectorAll("details[open]").length,
    bottom: document.getElementById("chart-0").getBoundingClientRect().bottom,
    ticks: first().scales.x.ticks.map((tick) => tick.value),
    moment: first().options.plugins.tooltip.callbacks.title([{ parsed: { x: 300 / 52 } }]),
    label: first_label(),
    thickest: thickest(),
  };
  // Another scenario is looked at.
  const choice = document.getElementById("choice");
  let chosen = null;
  if (choice) {
    choice.selectedIndex = choice.options.length - 1;
    choice.dispatchEvent(new Event("change"));
    chosen = { options: choice.options.length, heading: heading(), label: first_label(),
      thickest: thickest() };
  }
  dispatchEvent(new Event("beforeprint"));
  const charts = [...document.querySelectorAll("canvas")].map((canvas) => Chart.getChart(canvas));
  return {
    ...at_first,
    chosen,
    title: document.title,
    language: document.documentElement.lang,
    dots: [...document.querySelectorAll(".plot .dot")].map((dot) => parseFloat(dot.style.left)),
    canvases: charts.map(({ canvas }) => ({
      label: canvas.getAttribute("aria-label"),
      inked: inked(canvas, false),
      beyondZero: inked(canvas, true),
    })),
    scales: [...document.querySelectorAll(".small")].map((box) =>
      [...box.querySelectorAll("canvas")].map((canvas) => {
        const { min, max } = Chart.getChart(canvas).scales.y;
        return [min, max];
      })),
    cutOff: Math.max(...[...document.querySelectorAll(".table")]
      .map((table) => table.scrollWidth - table.clientWidth)),
    legends: [...document.querySelectorAll(".legend")].map((legend) =>
      [...legend.querySelectorAll("li")].map((item) => item.textContent)),
    // The second entry of the first legend, before and after a click, and as it says itself.
    hidden: (() => {
      const legend = document.querySelector(".legend");
      if (!legend) return [];
      const button = legend.querySelectorAll("button")[1];
      const chart = Chart.getChart(legend.closest("figure").querySelector("canvas"));
      const which = chart.data.datasets.findIndex((set) => set.label === button.textContent);
      const before = !chart.isDatasetVisible(which);
      button.click();
      const after = !chart.isDatasetVisible(which);
      const said = button.getAttribute("aria-pressed") === "false";
      button.click();
      return [before, after, said];
    })(),
    smallestPlot: Math.min(...charts.map((chart) =>
      (chart.chartArea.bottom - chart.chartArea.top) / chart.height)),
    scripts: document.querySelectorAll("script").length,
    foreign: document.querySelectorAll("img, iframe, b:not(.fact b)").length,
    firstHeader: document.querySelector("tbody th").firstChild.textContent,
    labels: JSON.parse(document.getElementById("charts").textContent)
      .charts.flatMap((chart) => chart.series.map((series) => series.label)),
  };
}
