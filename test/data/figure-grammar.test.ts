import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFigureText } from "../../src/data/figure/parse.ts";
import {
  apart,
  FIGURE_PROPERTIES,
  printChange,
  printNumber,
  printProperties,
  printQuantity,
  printStatus,
  printValue,
} from "../../src/data/figure/print.ts";
import type { Figure } from "../../src/data/figure/types.ts";
import { makeUnits } from "../../src/data/figure/units.ts";
import { makeSource, placeAt } from "../../src/diagnostics/source.ts";
import { character } from "../support/characters.ts";

const UNITS = makeUnits();

function read(text: string): Figure {
  const parsed = parseFigureText(text, UNITS);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  const { asked, ...said } = parsed.value;
  const place = placeAt(makeSource("data/2031/a.yaml", ""), 0, 0);
  return { type: "figure", key: "键", place, raw: text, ...said, ...(asked && { asked: place }) };
}

function fault(text: string) {
  const parsed = parseFigureText(text, UNITS);
  if (parsed.ok) throw new Error(`${text} was taken for ${JSON.stringify(parsed.value)}`);
  return parsed.fault;
}

describe("a value", () => {
  test.each([
    ["103 件", "103件", 103],
    ["431.1亿元", "431.1亿元", 43_110_000_000],
    ["8.80 万元", "8.80万元", 88_000],
    ["1 万亿元", "1万亿元", 1e12],
    ["12.5万平方米", "12.5万平方米", 125_000],
    ["100%", "100%", 100],
    ["0.86 %", "0.86%", 0.86],
    ["1.48倍", "1.48倍", 1.48],
    ["6.8 吨/平方公里·月", "6.8吨/平方公里·月", 6.8],
    ["44微克/立方米", "44微克/立方米", 44],
    ["12 万元/人", "12万元/人", 120_000],
    ["5 公里", "5公里", 5],
    ["2 千米", "2千米", 2],
    ["六个", "六个", 6],
    ["二十三条", "二十三条", 23],
    ["近万场次", "近万场次", 10_000],
    ["-1.1%", "-1.1%", -1.1],
    ["1,089 亿元", "1089亿元", 108_900_000_000],
  ])("%s prints as %s and counts %d", (text, printed, value) => {
    const figure = read(text);
    expect(printValue(figure)).toBe(printed);
    expect(figure.values[0]?.value).toBe(value);
  });

  test("keeps 余 and 多 where they were typed, before or after 万", () => {
    for (const text of ["1.7万余台", "90余万人次", "3000多户", "300余家"])
      expect(printValue(read(text))).toBe(text);
  });

  test("keeps words of approximation as part of the printed value", () => {
    for (const text of ["超过700亿元", "约30件", "近50家", "9%左右", "60分钟以内"])
      expect(printValue(read(text))).toBe(text);
  });

  test("reads over 共, 达到 and 完成率, which are the template's own words", () => {
    expect(printValue(read("共 54 家"))).toBe("54家");
    expect(printValue(read("完成率98.87%"))).toBe("98.87%");
  });

  test("may be two, joined by 和", () => {
    expect(printValue(read("1000亿元和550亿元"))).toBe("1000亿元和550亿元");
  });

  test("may each bear a date of its own", () => {
    const [june, november] = read("24 件（6月底）和 30 件（11月底）").values;
    expect([june?.asOf, november?.asOf]).toEqual(["6月底", "11月底"]);
  });

  test("knows how exactly it was printed", () => {
    expect(read("8.80 万元").values[0]?.tolerance).toBe(50);
    expect(read("431.1 亿元").values[0]?.tolerance).toBe(5_000_000);
  });
});

describe("a change", () => {
  test.each([
    ["4500 亿元，增长 6%", "增长6%"],
    ["4500 亿元，增长 -1.1%", "下降1.1%"],
    ["44 微克/立方米，下降 -3%", "增长3%"],
    ["4500 亿元，-1.1%", "下降1.1%"],
    ["4500 亿元，+6%", "增长6%"],
    ["4500 亿元、增长6%", "增长6%"],
    ["8.8万元增长7.5%", "增长7.5%"],
    ["12%，提高 0.3 个百分点", "提高0.3个百分点"],
    ["12%，提高 -0.3 个百分点", "降低0.3个百分点"],
    ["4500 亿元，持平", "与上年持平"],
    ["4500 亿元，增长 0%", "与上年持平"],
    ["4500 亿元，同比增长 6%", "增长6%"],
    ["年均增长8.2%", "年均增长8.2%"],
    ["正增长", "正增长"],
    ["1984亿元，增长9%左右", "增长9%左右"],
  ])("in %s prints as %s", (text, printed) => {
    expect(printProperties(read(text)).get("增减")).toBe(printed);
  });

  test("alone is what the figure prints", () => {
    expect(printValue(read("增长 8.2%"))).toBe("增长8.2%");
  });
});

describe("what else a figure may say", () => {
  test("预计 is its status, not part of its value", () => {
    const properties = printProperties(read("预计超过 1 万亿元，增长 12%"));
    expect([properties.get("预计"), properties.get("值")]).toEqual(["预计", "超过1万亿元"]);
  });

  test("labelled parts stand after known words, or after 其中 under any name", () => {
    const parts = read("60 项，完成 60 项，超额完成 5 项，其中民生 12 项").parts;
    expect([...parts].map(([label, part]) => [label, printQuantity(part)])).toEqual([
      ["完成", "60项"],
      ["超额完成", "5项"],
      ["民生", "12项"],
    ]);
  });

  test("由…提升至… gives the old value, the new one and the verb", () => {
    const figure = read("由80%提升至85.8%");
    expect(printValue(figure)).toBe("85.8%");
    expect(figure.from && [printQuantity(figure.from.quantity), figure.from.verb]).toEqual(["80%", "提升至"]);
  });

  test("由…至… needs no blank after the unit, whatever its verb", () => {
    for (const verb of ["提升", "下降", "压缩", "精简", "缩短", "扩大", "优化"]) {
      const figure = read(`由5天${verb}至2天`);
      expect([figure.from?.verb, printValue(figure)]).toEqual([`${verb}至`, "2天"]);
    }
  });

  test("a rank, a target, last year's value and a date", () => {
    const properties = printProperties(read("85 分钟，目标 90 分钟，上年 95 分钟，全市第一，截至 11月"));
    expect(["目标", "上年", "位次", "截至"].map((name) => properties.get(name))).toEqual([
      "90分钟",
      "95分钟",
      "全市第一",
      "截至11月",
    ]);
  });

  test("a rank may stand alone; 位居 is the template's own word", () => {
    expect(printValue(read("全市第一"))).toBe("全市第一");
    expect(printProperties(read("85.8%，位居全市首位")).get("位次")).toBe("全市首位");
  });

  test("its change against 同期, where it is one against the year before", () => {
    const told = ["增长 5%", "-1.1%", "持平", "年均增长 8.2%"].map((change) =>
      printProperties(read(`120 亿元，${change}`)).get("同比"),
    );
    expect(told).toEqual(["同比增长5%", "同比下降1.1%", "与上年持平", "年均增长8.2%"]);
  });

  test("has a name that FIGURE_PROPERTIES lists, and no other", () => {
    const full = read("预计由80%提升至85.8%，提高 5.8 个百分点，目标 85%，上年 80%，全市第一，截至 11月");
    expect([...printProperties(full).keys()]).toEqual(FIGURE_PROPERTIES);
  });
});

describe("in print", () => {
  test.each([
    ["1,089 亿元", "1089亿元"],
    ["12,345,678 元", "12345678元"],
    ["+5%", "5%"],
    ["−5 亿元，目标 6 亿元", "-5亿元"],
    ["近 90 余 万 人次", "近90余万人次"],
    ["1.7万余台 以上", "1.7万余台以上"],
  ])("%s is %s", (text, printed) => {
    expect(printValue(read(text))).toBe(printed);
  });

  test("a minus sign is the keyboard's, a plus sign and commas are left out", () => {
    const digits = ["-1,089 亿元", "−1,089 亿元", "－1,089 亿元", "+1,089 亿元"].map((text) => {
      const [value] = read(`由 ${text}提升至 2 亿元`).from
        ? [read(`由 ${text}提升至 2 亿元`).from?.quantity]
        : [];
      return value && [printNumber(value), value.value];
    });
    expect(digits).toEqual([
      ["-1089", -108_900_000_000],
      ["-1089", -108_900_000_000],
      ["-1089", -108_900_000_000],
      ["1089", 108_900_000_000],
    ]);
  });

  test("number and unit stand apart as a data file has them", () => {
    expect(["120亿元", "增长5%", "下降1.1%", "约30件", "六个", "-1.1%"].map(apart)).toEqual([
      "120 亿元",
      "增长 5%",
      "下降 1.1%",
      "约 30 件",
      "六个",
      "-1.1%",
    ]);
  });

  test("a property that the figure lacks is absent, 预计 excepted", () => {
    expect([...printProperties(read("1.7 万余台"))]).toEqual([
      ["预计", ""],
      ["值", "1.7万余台"],
      ["数", "1.7"],
      ["单位", "万台"],
    ]);
    expect([...printProperties(read("正增长"))]).toEqual([
      ["预计", ""],
      ["值", "正增长"],
      ["增减", "正增长"],
      ["同比", "同比正增长"],
    ]);
  });

  test("a status is told in its own word, what is done in none", () => {
    const told = (["预计", "目标", "初步", "完成", "期末"] as const).map((status) => printStatus({ status }));
    expect(told).toEqual(["预计", "目标", "初步核算", "", ""]);
  });

  test("a figure of which nothing can be printed has no value", () => {
    const { values, ...rest } = read("3 件");
    expect(printValue({ ...rest, values: [] })).toBeUndefined();
    expect(printValue({ ...rest, values, pending: true })).toBe("【待填：键】");
  });
});

describe("what it cannot read is a fault at the very characters", () => {
  test.each([
    ["4500 亿无", "figure/unknown-unit", "无"],
    ["1.7万余抬", "figure/unknown-unit", "抬"],
    ["4500", "figure/missing-unit", "0"],
    ["４５００亿元", "figure/full-width-digit", "４"],
    ["4500 亿元，增涨 6%", "figure/unparsable", "增涨 6%"],
    ["若干家", "figure/unparsable", "若干家"],
    ["4500 亿元 6%", "figure/unparsable", " 6%"],
    ["", "figure/unparsable", ""],
    ["3 项和", "figure/unparsable", ""],
    ["由 5 天提 2 天", "figure/unparsable", "提 2 天"],
    ["3 项，目标 4 圆", "figure/unknown-unit", "圆"],
    ["3 项，", "figure/unparsable", "，"],
    ["3 项，４ 项", "figure/unparsable", "４ 项"],
    ["目标 4 项", "figure/unparsable", "目标 4 项"],
    ["1,08 亿元", "figure/missing-unit", "1"],
    ["3 元每", "figure/unknown-unit", "元每"],
  ])("%s → %s", (text, code, marked) => {
    const found = fault(text);
    expect([found.code, text.slice(found.start, found.end)]).toEqual([code, marked]);
  });

  test("with the spelling that was probably meant", () => {
    expect(fault("4500 亿无").suggestions).toEqual(["亿元"]);
    expect(fault("4500 亿元，增涨 6%").suggestions).toContain("增长");
    expect(fault("30 平方来").suggestions).toContain("平方米");
    expect(fault("30 亿件件元").suggestions).not.toContain("亿件件元");
    expect(fault("30 曌").suggestions).toEqual([]);
  });

  test("with what would do instead", () => {
    expect(fault("4500")).toMatchObject({ message: "数后面没有单位", expected: "数字加单位，如 30 件、6%" });
    expect(fault("４５ 件")).toMatchObject({ message: "数字用了全角", expected: "半角数字，如 120" });
    expect(fault("若干家")).toMatchObject({
      message: "此处应有一个数",
      expected: "数字加单位，如 120 亿元、六个、3 万余辆",
    });
    expect(fault("由 5 天提 2 天").expected).toBe("提升至、下降至、精简至 等");
    expect(fault("3 项，增涨 5%")).toMatchObject({
      message: "读不懂这个数的写法",
      expected: "增长 5%、下降 1.1%、持平、增减自动、其中… 项、截至 9月、目标…、全市第一 等",
      notes: ["如果这是一句话而不是数，请放在 主题句、评价 等文字键下，或写成以“- ”开头的清单。"],
    });
  });
});

describe("properties of the grammar", () => {
  const digits = fc
    .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,3}$/)))
    .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`));
  const scale = fc.constantFrom("", "万", "亿", "万亿");
  const unit = fc.constantFrom("元", "家", "人次", "平方米", "%", "个百分点", "吨/平方公里·月");
  const gap = fc.constantFrom("", " ", "\u3000");

  test("a value prints as it was typed, blanks left out, whatever its precision", () => {
    fc.assert(
      fc.property(digits, scale, unit, gap, gap, (number, power, name, a, b) => {
        expect(printValue(read(`${number}${a}${power}${b}${name}`))).toBe(number + power + name);
      }),
    );
  });

  test("printing and reading again gives the same figure", () => {
    fc.assert(
      fc.property(
        digits,
        scale,
        unit,
        fc.constantFrom("增长", "下降", "提高", "减少"),
        digits,
        (number, power, name, verb, rate) => {
          const first = read(`${number}${power}${name}，${verb}${rate}%`);
          const again = read(`${printValue(first)}，${first.change ? printChange(first.change) : ""}`);
          expect([again.values, again.change]).toEqual([first.values, first.change]);
        },
      ),
    );
  });

  test("a sign turns the direction, never the size", () => {
    fc.assert(
      fc.property(
        digits.filter((text) => Number(text) > 0),
        (rate) => {
          expect(printProperties(read(`1亿元，增长 -${rate}%`)).get("增减")).toBe(`下降${rate}%`);
        },
      ),
    );
  });

  test("no text whatever makes it throw, and every fault lies within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const parsed = parseFigureText(text, UNITS);
        if (!parsed.ok) expect(parsed.fault.start).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
