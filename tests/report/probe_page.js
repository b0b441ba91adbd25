// What is seen of the charts of a page: the pixels of every plot that are more than paper and grid,
// and those of them below its zero line.
() => {
  // Legends are coloured, too: only the area between the axes counts.
  const inked = (canvas, below_zero) => {
    const chart = Chart.getChart(canvas);
    const ratio = chart.currentDevicePixelRatio;
    const scale = chart.scales.y;
    let { left, right, top, bottom } = chart.chartArea;
    if (below_zero) {
      if (scale.type !== "linear" || scale.min >= 0) return 0;
      top = scale.getPixelForValue(0) + 2;
    }
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const pen = copy.getContext("2d", { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(left * ratio, top * ratio, (right - left) * ratio,
      Math.max(1, (bottom - top) * ratio));
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      const channels = [data[i], data[i + 1], data[i + 2]];
      const is_grey = Math.max(...channels) - Math.min(...channels) <= 30;
      const is_grid = is_grey && Math.max(...channels) > 190;
      if (data[i + 3] > 20 && !is_grid) ++count;
    }
    return count;
  };
  return {
    title: document.title,
    language: document.documentElement.lang,
    canvases: [...document.querySelectorAll("canvas")].map((canvas) => ({
      label: canvas.getAttribute("aria-label"),
      inked: inked(canvas, false),
      belowZero: inked(canvas, true),
    })),
    cutOff: Math.max(...[...document.querySelectorAll(".table")]
      .map((table) => table.scrollWidth - table.clientWidth)),
    dashes: Object.values(Chart.instances).map((chart) =>
      chart.data.datasets.map((set) => (set.borderDash ?? []).join(" "))),
    legends: [...document.querySelectorAll("figure")].map((figure) =>
      [...figure.querySelectorAll(".legend li")].map((item) => item.textContent)),
    // The second entry of the first legend, before and after a click, and as it says itself.
    hidden: (() => {
      const button = document.querySelectorAll(".legend button")[1];
      const chart = Chart.getChart("chart-0");
      if (!button || !chart) return [];
      const before = !chart.isDatasetVisible(1);
      button.click();
      const after = !chart.isDatasetVisible(1);
      const said = button.getAttribute("aria-pressed") === "false";
      button.click();
      return [before, after, said];
    })(),
    smallestPlot: Math.min(...Object.values(Chart.instances).map((chart) =>
      (chart.chartArea.bottom - chart.chartArea.top) / chart.height)),
    scripts: document.querySelectorAll("script").length,
    foreign: document.querySelectorAll("img, iframe, b").length,
    firstHeader: document.querySelector("tbody th").firstChild.textContent,
    labels: JSON.parse(document.getElementById("charts").textContent)
      .flatMap((chart) => chart.series.map((series) => series.label)),
  };
}
