import type { Status } from "../data/figure/types.ts";

/** The family that charts are set in, by its name in the font file: PDF, resvg and Word look it up by this name. */
export const CHART_FONT_FAMILY = "Noto Sans SC";

/** Widest chart: the text block of 156 mm is 442 pt, and 1 px is 0.75 pt. */
export const MAX_WIDTH_PX = 589;

/** Least text size: 9 pt in print. */
const TEXT_PX = 12;
const INK = "#000000";

/** Fills by status, apart enough to survive a photocopier; every bar also has an outline. */
export const STATUS_FILL: ReadonlyMap<Status, string> = new Map([
  ["完成", "#404040"],
  ["期末", "#737373"],
  ["初步", "#9e9e9e"],
  ["预计", "#c4c4c4"],
  ["目标", "#ffffff"],
]);

/**
 * How every chart looks, unless its own `config` says otherwise: greys only, one upright face,
 * no text cut short, numbers as the report prints them whatever the machine's language.
 */
export function houseConfig(family: string): Record<string, unknown> {
  const label = { labelFontSize: TEXT_PX, labelColor: INK, labelLimit: 0, labelFontWeight: "normal" };
  const title = { titleFontSize: TEXT_PX, titleColor: INK, titleLimit: 0, titleFontWeight: "normal" };
  return {
    font: family,
    aria: false,
    background: null,
    padding: 2,
    view: { stroke: null },
    axis: { ...label, ...title, grid: false, domainColor: INK, tickColor: INK, labelPadding: 6 },
    header: { ...label, ...title, labelFontSize: 13 },
    legend: {
      ...label,
      ...title,
      title: null,
      orient: "top",
      symbolType: "square",
      symbolSize: 140,
      symbolStrokeColor: INK,
      symbolStrokeWidth: 1,
    },
    title: { fontSize: 13, fontWeight: "normal", color: INK, limit: 0 },
    text: { fontSize: TEXT_PX, fill: INK, fontWeight: "normal" },
    bar: { fill: STATUS_FILL.get("完成"), stroke: INK, strokeWidth: 1 },
    // Vega-Lite draws these at 0.7 unless told: nothing may shine through in a PDF/A-1b file, nor should it in print.
    point: { fill: STATUS_FILL.get("完成"), stroke: INK, size: 60, opacity: 1 },
    circle: { opacity: 1 },
    square: { opacity: 1 },
    tick: { opacity: 1 },
    area: { opacity: 1 },
    line: { stroke: INK, strokeWidth: 1.5 },
    rule: { stroke: INK, strokeWidth: 1 },
    locale: {
      number: { decimal: ".", thousands: "", grouping: [3], currency: ["", "元"], minus: "-" },
      time: FIXED_TIME,
    },
  };
}

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];
const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map((month) => `${month}月`);
const FIXED_TIME = {
  dateTime: "%Y年%-m月%-d日",
  date: "%Y-%m-%d",
  time: "%H:%M:%S",
  periods: ["上午", "下午"],
  days: WEEKDAYS.map((day) => `星期${day}`),
  shortDays: WEEKDAYS,
  months: MONTHS,
  shortMonths: MONTHS,
};
