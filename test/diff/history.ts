import fc from "fast-check";

/** The small project's texts, as a story of edits changes them. */
export interface State {
  readonly gdp: string;
  readonly revenue: string | undefined;
  readonly remark: string;
  readonly tasks: string;
  readonly lead: string;
  readonly demolished: string | undefined;
  /** The key of the demolished area, in data and template. */
  readonly demolishedKey: string;
  readonly rented: string | undefined;
  readonly particles: string;
  readonly events: readonly string[];
  readonly lanes: readonly string[];
  /** The template's word before the tasks. */
  readonly verb: string;
  readonly comment: string;
}

export const START: State = {
  gdp: "预计 120 亿元，增长 6%",
  revenue: "8.80 亿元，增长 0.1%",
  remark: "经济保持平稳",
  tasks: "30 项，完成 30 项，超额完成 4 项",
  lead: "城市治理取得新进展",
  demolished: "12.5 万平方米",
  demolishedKey: "拆除违建",
  rented: "213 处",
  particles: "44 微克/立方米，下降 17%，截至 11月",
  events: ["聚焦建区{周年}，办好“同心”“同行”系列活动", "建成5G示范街区", "启用新的市民中心"],
  lanes: ["东一巷", "西二巷", "“梧桐”巷"],
  verb: "承办",
  comment: "",
};

const line = (key: string, value: string | undefined): string =>
  value === undefined ? "" : `  ${key}: ${value}\n`;

/** The state as files. */
export const textsOf = (state: State, templates: { readonly city: string; readonly economy: string }) => ({
  city: [
    state.comment,
    "治理:\n",
    line("主题句", state.lead),
    line(state.demolishedKey, state.demolished),
    line("整治群租房", state.rented),
    line("整治无照经营", "69 户"),
    line("细颗粒物", state.particles),
    `  要事:\n${state.events.map((event) => `    - ${event}\n`).join("")}`,
    line("周年", "70 周年"),
    line("街巷", `[${state.lanes.join(", ")}]`),
  ].join(""),
  economy: [
    "经济:\n",
    line("地区生产总值", state.gdp),
    line("财政收入", state.revenue),
    line("评价", state.remark),
    state.comment,
    "任务:\n",
    line("重点任务", state.tasks),
  ].join(""),
  cityTemplate: templates.city.replaceAll("拆除违建", (words, at: number, text: string) =>
    // The key is renamed, the printed words before it stay.
    text.startsWith("拆除违建{{", at) ? words : state.demolishedKey,
  ),
  economyTemplate: templates.economy.replace("承办", state.verb),
});

const value = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("", ".5", ".50", ".07"));
const decimal = value.map(([whole, rest]) => `${whole}${rest}`);
const change = fc.oneof(
  fc.constantFrom("", "，持平"),
  fc.tuple(fc.constantFrom("增长", "下降"), decimal).map(([verb, part]) => `，${verb} ${part}%`),
);
const words = fc.constantFrom("经济稳中有进", "经济持续向好，结构优化", "经济保持平稳");
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(some, { nil: undefined });

/** One edit of a line, as a person would make it. */
export const anyEdit: fc.Arbitrary<Partial<State>> = fc.oneof(
  fc
    .tuple(fc.constantFrom("", "预计 ", "约 "), decimal, fc.constantFrom("亿元", "万元"), change)
    .map(([status, digits, unit, rest]) => ({ gdp: `${status}${digits} ${unit}${rest}` })),
  maybe(fc.tuple(decimal, change).map(([digits, rest]) => `${digits} 亿元${rest}`)).map((revenue) => ({
    revenue,
  })),
  words.map((remark) => ({ remark })),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(9))
    .map(([total, open]) => ({ tasks: `${total + open} 项，完成 ${total} 项` })),
  fc.constantFrom("城市治理取得显著进展", "城市治理再上台阶").map((lead) => ({ lead })),
  maybe(decimal.map((digits) => `${digits} 万平方米`)).map((demolished) => ({ demolished })),
  fc.constantFrom("拆除违建", "拆违面积").map((demolishedKey) => ({ demolishedKey })),
  maybe(fc.integer({ min: 1, max: 999 }).map((count) => `${count} 处`)).map((rented) => ({ rented })),
  fc
    .tuple(decimal, change, fc.integer({ min: 1, max: 12 }))
    .map(([digits, rest, month]) => ({ particles: `${digits} 微克/立方米${rest}，截至 ${month}月` })),
  fc.shuffledSubarray([...START.events], { minLength: 1 }).map((events) => ({
    // {周年} must be named somewhere, or its line is one that nothing uses.
    events: events.includes(START.events[0] ?? "") ? events : [START.events[0] ?? "", ...events],
  })),
  fc.shuffledSubarray([...START.lanes], { minLength: 1 }).map((lanes) => ({ lanes })),
  fc.constantFrom("承办", "承担").map((verb) => ({ verb })),
  fc.constantFrom("", "# 待核对\n", "\n\n").map((comment) => ({ comment })),
);
