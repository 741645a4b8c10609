// Plots of what was measured, as SVG: drawn by ECharts on the server. The same figures are the same file.
import * as echarts from "echarts";

const WIDTH = 760;
const HEIGHT = 400;
/** Readable on white, which every plot brings along, so that a dark page changes nothing. */
const INK = "#333333";
const GRID = "#dddddd";
/** Told apart by people who see fewer colours: M. Okabe and K. Ito, 2008. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];
const FONT = "sans-serif";

const count = (value) => value.toLocaleString("en");

const toAxis = (name, nameGap) => ({
  type: "value",
  name,
  nameGap,
  nameLocation: "middle",
  nameTextStyle: { color: INK, fontSize: 13 },
  axisLabel: { color: INK, fontSize: 12, formatter: count },
  axisLine: { show: true, lineStyle: { color: INK } },
  splitLine: { lineStyle: { color: GRID } },
  min: 0,
});

/** Draws what all plots have, and axes and series of their own. */
function draw({ title, series, ...axes }) {
  const chart = echarts.init(null, null, {
    renderer: "svg",
    ssr: true,
    width: WIDTH,
    height: HEIGHT,
  });
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: FONT, color: INK },
    title: {
      text: title,
      left: 16,
      top: 12,
      textStyle: { color: INK, fontSize: 15 },
    },
    legend: {
      data: series.map(({ name }) => name),
      top: 40,
      left: 16,
      itemWidth: 36,
      textStyle: { color: INK, fontSize: 12 },
    },
    grid: { left: 84, right: 40, top: 84, bottom: 64 },
    ...axes,
    series,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${withFixedNames(svg)}\n`;
}

/**
 * Draws lines over the number of articles.
 *
 * @param series each `{name, points}`, the points `[articles, value]`; `isDashed`, and the number of its `colour`, if it
 *   is not its own place
 * @param y what the values are, with their unit
 * @returns SVG
 */
export const drawLines = ({ title, y, series }) =>
  draw({
    title,
    xAxis: toAxis("articles", 34),
    yAxis: toAxis(y, 62),
    series: series.map(({ name, points, isDashed = false, colour }, at) => ({
      type: "line",
      name,
      data: points,
      symbol: ["circle", "rect", "triangle", "diamond"][at % 4],
      symbolSize: 9,
      itemStyle: { color: COLOURS[colour ?? at] },
      lineStyle: {
        color: COLOURS[colour ?? at],
        width: 2,
        type: isDashed ? "dashed" : "solid",
      },
    })),
  });

/**
 * Draws bars side by side.
 *
 * @param names of the groups
 * @param series each `{name, values}`, a value for each group
 * @param y what the values are, with their unit
 * @returns SVG
 */
export const drawBars = ({ title, y, names, series }) =>
  draw({
    title,
    xAxis: {
      type: "category",
      data: names,
      axisTick: { show: false },
      axisLabel: { color: INK, fontSize: 12, interval: 0 },
      axisLine: { lineStyle: { color: INK } },
    },
    yAxis: toAxis(y, 62),
    series: series.map(({ name, values }, at) => ({
      type: "bar",
      name,
      data: values,
      itemStyle: { color: COLOURS[at] },
      label: {
        show: true,
        position: "top",
        color: INK,
        fontSize: 11,
        formatter: ({ value }) => count(value),
      },
    })),
  });

// zr3-c0, zr3-cls-12: ids and classes are counted through all charts of this process
const NAMES = /\bzr\d+-c(?:ls-)?\d+\b/g;

/** Counts them anew, in their order: a plot does not change with those before it. */
function withFixedNames(svg) {
  const known = new Map();
  return svg.replaceAll(NAMES, (name) => {
    if (!known.has(name)) known.set(name, `zr-${known.size}`);
    return known.get(name);
  });
}
