import { describe, expect, test } from "vitest";
import { CHANGE_VERBS, verbPair } from "../../src/data/figure/change.ts";
import { PART_LABELS, parseFigureText } from "../../src/data/figure/parse.ts";
import { printProperties, printQuantity, printValue } from "../../src/data/figure/print.ts";
import type { Figure } from "../../src/data/figure/types.ts";
import { dimensionOf, makeUnits } from "../../src/data/figure/units.ts";
import { makeSource, placeAt } from "../../src/diagnostics/source.ts";

const UNITS = makeUnits();

/** The figure that a text tells; undefined where it cannot be read. */
function figure(text: string): Figure | undefined {
  const parsed = parseFigureText(text, UNITS);
  if (!parsed.ok) return undefined;
  const { asked, ...said } = parsed.value;
  const place = placeAt(makeSource("data/2031/a.yaml", ""), 0, 0);
  return { type: "figure", key: "键", place, raw: text, ...said, ...(asked && { asked: place }) };
}

const value = (text: string): string | undefined => {
  const read = figure(text);
  return read && printValue(read);
};
const property = (text: string, name: string): string | undefined => {
  const read = figure(text);
  return read && printProperties(read).get(name);
};

describe("words round a number", () => {
  test.each([..."约 近 超过 超 逾 不足 不少于 不低于 不超过 突破 高于 低于 至少 至多 接近 将近".split(" ")])(
    "%s is printed before it",
    (word) => {
      expect(figure(`${word} 30 件`)?.values[0]).toMatchObject({ bounds: [word], digits: "30" });
      expect(value(`${word} 30 件`)).toBe(`${word}30件`);
    },
  );

  test.each("共计 合计 共 累计 达到 达 为".split(" "))("%s is read over before it", (word) => {
    expect(value(`${word} 30 件`)).toBe("30件");
  });

  test.each("完成率 完成 实现 连续".split(" "))("%s is read over before the first one", (word) => {
    expect(value(`${word} 98.5%`)).toBe("98.5%");
  });

  test.each("以上 以下 以内 以外 左右 上下".split(" "))("%s is printed behind its unit", (word) => {
    expect(figure(`30件${word}`)?.values[0]).toMatchObject({ unit: "件", suffix: word });
    expect(value(`30 件 ${word}，增长 5%`)).toBe(`30件${word}`);
  });

  test.each("余 多 几 来".split(" "))("%s blurs it before or behind its scale", (word) => {
    expect(figure(`30${word}万件`)?.values[0]?.vague).toEqual({ word, before: true });
    expect(figure(`30万${word}件`)?.values[0]?.vague).toEqual({ word, before: false });
    expect(figure(`30${word}件`)?.values[0]?.vague).toEqual({ word, before: true });
  });

  test("a bound may be doubled by a word that is read over", () => {
    expect(value("累计 超过 30 件")).toBe("超过30件");
    expect(value("超过 共 30 件")).toBe("超过30件");
  });
});

describe("a scale", () => {
  test.each([
    ["百", 100],
    ["千", 1000],
    ["万", 1e4],
    ["百万", 1e6],
    ["千万", 1e7],
    ["亿", 1e8],
    ["万亿", 1e12],
  ])("of %s makes 3 be 3 × %d", (scale, times) => {
    expect(figure(`3 ${scale}元`)?.values[0]).toMatchObject({
      scale,
      value: 3 * times,
      tolerance: times / 2,
    });
    expect(figure(`近 ${scale}元`)?.values[0]).toMatchObject({ value: times, tolerance: 0, hanzi: true });
  });

  test.each("千米 千克 千瓦 千瓦时".split(" "))("is none where it begins the unit %s", (unit) => {
    expect(figure(`3 ${unit}`)?.values[0]).toMatchObject({ scale: "", unit, value: 3 });
  });

  test.each("百分点 千分点".split(" "))("is none where it begins the unit %s", (unit) => {
    expect(figure(`增长 3 ${unit}`)?.change?.amount).toMatchObject({ scale: "", unit, value: 3 });
  });
});

describe("a unit", () => {
  test.each([
    ["件", "count"],
    ["颗", "count"],
    ["人次", "count"],
    ["标台", "count"],
    ["个学位", "count"],
    ["点位", "count"],
    ["元", "money"],
    ["港元", "money"],
    ["平方米", "area"],
    ["公里", "length"],
    ["吨标准煤", "mass"],
    ["立方米", "volume"],
    ["千瓦时", "energy"],
    ["工作日", "time"],
    ["%", "percent"],
    ["个百分点", "points"],
    ["倍", "multiple"],
    ["微克/立方米", "ratio"],
    ["千克/公顷·年", "ratio"],
    ["千克/（公顷·年）", "ratio"],
    ["万元/人", "ratio"],
    ["元／平方米", "ratio"],
    ["件每人", "ratio"],
    ["", "none"],
  ] as const)("%s measures %s", (unit, dimension) => {
    expect(dimensionOf(unit, UNITS)).toBe(dimension);
  });

  test.each(["圆", "元/", "/人", "元/圆", "圆/人", "万", "元件", "元//人"])(
    "%s is none that is known",
    (unit) => {
      expect(dimensionOf(unit, UNITS)).toBeUndefined();
    },
  );

  test("of a year's own counts, besides all others", () => {
    const own = makeUnits(["驿站"]);
    expect([dimensionOf("驿站", own), dimensionOf("件", own), dimensionOf("件/驿站", own)]).toEqual([
      "count",
      "count",
      "ratio",
    ]);
    expect(dimensionOf("驿站", UNITS)).toBeUndefined();
  });

  test("ends where what follows it begins, with or without a mark", () => {
    for (const next of ["增长5%", "同比增长5%", "比上年增长5%", "较上年增长5%", "上升5%", "上涨5%", "提高5%"])
      expect([value(`6家${next}`), property(`6家${next}`, "增减数")]).toEqual(["6家", "5%"]);
    for (const next of ["扩大5%", "下降5%", "下跌5%", "下滑5%", "降低5%", "减少5%", "缩减5%", "收窄5%"])
      expect([value(`6家${next}`), property(`6家${next}`, "增减数")]).toEqual(["6家", "5%"]);
    for (const next of ["回升5%", "回落5%"])
      expect([value(`6家${next}`), property(`6家${next}`, "增减数")]).toEqual(["6家", "5%"]);
    for (const next of ["持平", "基本持平", "与上年持平", "与去年基本持平", "较上年持平"])
      expect([next, value(`6家${next}`), property(`6家${next}`, "增减")]).toEqual([
        next,
        "6家",
        "与上年持平",
      ]);
  });

  test("may be grouped by brackets behind a solidus, but takes no other brackets", () => {
    expect(value("3 吨/（平方公里·年）")).toBe("3吨/（平方公里·年）");
    expect(figure("3 吨（6月）")?.values[0]).toMatchObject({ unit: "吨", asOf: "6月" });
  });
});

describe("a date", () => {
  test.each(["9月", "11月", "6月底", "9月末", "2031年", "2031年9月", "2031年9月30日", "12月31日"])(
    "may be 截至 %s, as a clause or before all",
    (date) => {
      expect(figure(`30 件，截至${date}`)?.asOf).toBe(date);
      expect(figure(`截至 ${date}，30 件`)).toMatchObject({ asOf: date, values: [{ digits: "30" }] });
      expect(figure(`截至${date} 30 件`)?.asOf).toBe(date);
    },
  );

  test("stands in brackets behind a value, with 截至 or without", () => {
    expect(figure("30 件（截至9月）")?.values[0]?.asOf).toBe("9月");
    expect(figure("30 件 （9月底）")?.values[0]?.asOf).toBe("9月底");
  });
});

describe("a status", () => {
  test.each([
    ["预计", "预计", "预计"],
    ["预期", "预计", "预计"],
    ["初步统计", "初步", "初步核算"],
    ["初步核算", "初步", "初步核算"],
  ])("%s is told as %s, printed as %s", (word, status, printed) => {
    expect(figure(`${word} 30 件`)?.status).toBe(status);
    expect([property(`${word}30件`, "预计"), value(`${word}30件`)]).toEqual([printed, "30件"]);
  });

  test("is 完成 where nothing is said", () => {
    expect(figure("30 件")?.status).toBe("完成");
  });
});

describe("a verb of change", () => {
  test.each([
    ["增长", "下降"],
    ["上升", "下降"],
    ["提高", "降低"],
    ["提升", "下降"],
    ["增加", "减少"],
    ["上涨", "下跌"],
    ["扩大", "收窄"],
    ["回升", "回落"],
  ])("%s is turned into %s by a minus sign", (rise, fall) => {
    expect(property(`30 件，${rise} 5%`, "增减")).toBe(`${rise}5%`);
    expect(property(`30 件，${rise} -5%`, "增减")).toBe(`${fall}5%`);
    expect(figure(`30 件，${rise} 5%`)?.change?.direction).toBe("rise");
    expect(figure(`30 件，${rise} -5%`)?.change?.direction).toBe("fall");
  });

  test.each([
    ["下降", "增长"],
    ["降低", "提高"],
    ["减少", "增加"],
    ["下跌", "上涨"],
    ["收窄", "扩大"],
    ["回落", "回升"],
    ["下滑", "增长"],
    ["缩减", "增加"],
  ])("%s is turned into %s by a minus sign", (fall, rise) => {
    expect(property(`30 件，${fall} 5%`, "增减")).toBe(`${fall}5%`);
    expect(property(`30 件，${fall} -5%`, "增减")).toBe(`${rise}5%`);
    expect(figure(`30 件，${fall} 5%`)?.change?.direction).toBe("fall");
    expect(figure(`30 件，${fall} -5%`)?.change?.direction).toBe("rise");
  });

  test("is known with its opposite, the rise first; other words are none", () => {
    expect(verbPair("提高")).toEqual(["提高", "降低"]);
    expect(verbPair("下滑")).toEqual(["增长", "下滑"]);
    expect(verbPair("完成")).toBeUndefined();
    expect(CHANGE_VERBS.filter((verb) => verbPair(verb) === undefined)).toEqual([]);
  });

  test.each("同比 比上年 较上年 比去年 较去年".split(" "))("says no more after %s", (word) => {
    expect(property(`30 件，${word}增长 5%`, "增减")).toBe("增长5%");
  });

  test.each("年均 累计 分别 按可比价格 按可比价 实际 名义".split(" "))("is printed after %s", (word) => {
    expect(property(`30 件，${word} 增长 5%`, "增减")).toBe(`${word}增长5%`);
    expect(property(`30 件，同比${word}增长 5%`, "同比")).toBe(`${word}增长5%`);
  });

  test.each("同比持平 与上年持平 与去年持平 较上年持平 比上年持平 基本持平 持平 与上年基本持平".split(" "))(
    "may be %s",
    (words) => {
      expect(figure(`30 件，${words}`)?.change).toEqual({ direction: "level", verb: "", prefix: "" });
    },
  );

  test("may be 正增长, without a size", () => {
    for (const words of ["正增长", "实现正增长", "同比正增长"])
      expect(figure(`30 件，${words}`)?.change).toEqual({ direction: "rise", verb: "正增长", prefix: "" });
  });

  test.each([
    ["+5%", "增长5%"],
    ["-5%", "下降5%"],
    ["−5%", "下降5%"],
    ["－5%", "下降5%"],
    ["- 5%", undefined],
  ])("may be left out before a sign: %s", (typed, printed) => {
    expect(property(`30 件，${typed}`, "增减")).toBe(printed);
  });
});

describe("a rise or fall from one value to another", () => {
  const verbs = "提高 提升 增长 增加 上升 扩大 下降 降低 减少 压缩 精简 缩短 优化".split(" ");
  test.each(verbs.flatMap((verb) => [`${verb}至`, `${verb}到`]))("is told by %s", (verb) => {
    for (const from of ["由", "从"]) {
      const read = figure(`${from} 5 天 ${verb} 2 天`);
      expect(read?.from && [printQuantity(read.from.quantity), read.from.verb]).toEqual(["5天", verb]);
      expect(read?.values.map(printQuantity)).toEqual(["2天"]);
    }
  });

  test("is a fault where verb or new value is missing", () => {
    for (const text of ["由 5 天 2 天", "由 5 天提升 2 天", "由 5 天提升至", "由提升至 2 天", "由 5 天"])
      expect(figure(text)).toBeUndefined();
  });
});

describe("a rank", () => {
  const areas = "全市 全国 全区 全球 城六区 核心区 中心城区 同类城区 各区".split(" ");
  test.each(areas)("is one of %s", (area) => {
    expect(figure(`30 件，${area}第一`)?.rank).toBe(`${area}第一`);
  });

  test.each("前列 首位 前茅 第三 第3 第十二名 第12位 前三 前10 前三名 前10位".split(" "))(
    "may be 全市%s",
    (place) => {
      expect(figure(`30 件，全市${place}`)?.rank).toBe(`全市${place}`);
      expect(value(`全市${place}`)).toBe(`全市${place}`);
    },
  );

  test.each("位居 位列 居 列 排名 排".split(" "))("is printed without the verb %s", (verb) => {
    expect(figure(`30 件，${verb}全市第一`)?.rank).toBe("全市第一");
  });
});

describe("a clause of its own", () => {
  test.each(PART_LABELS)("is the part %s", (label) => {
    const [part] = figure(`30 件，${label} 20 件`)?.parts ?? [];
    expect(part?.[0]).toBe(label);
    expect(part && printQuantity(part[1])).toBe("20件");
  });

  test("has any name after 其中, or none", () => {
    const parts = (text: string) =>
      [...(figure(text)?.parts ?? [])].map(([name, part]) => [name, printQuantity(part)]);
    expect(parts("30 件，其中民生 20 件")).toEqual([["民生", "20件"]]);
    expect(parts("30 件，其中 民生 约 20 件")).toEqual([["民生", "约20件"]]);
    expect(parts("30 件，其中 超过 20 件")).toEqual([["其中", "超过20件"]]);
    expect(parts("30 件，其中20件")).toEqual([["其中", "20件"]]);
    expect(parts("30 件，其中民生六件")).toEqual([["民生", "六件"]]);
  });

  test.each("目标 目标值 目标数 目标为 目标值为".split(" "))("is the target after %s", (word) => {
    expect(property(`30 件，${word} 40 件`, "目标")).toBe("40件");
  });

  test.each("上年 去年 上年为 去年为".split(" "))("is last year's value after %s", (word) => {
    expect(property(`30 件，${word} 20 件`, "上年")).toBe("20件");
    expect(property(`30 件，${word} 约 20 件`, "上年")).toBe("约20件");
    expect(property(`30 件，${word} 近 20 件`, "上年")).toBe("近20件");
  });

  test.each([..."，,；;、"])("is set off by %s", (mark) => {
    expect(figure(`30 件${mark}目标 40 件${mark}增长 5%`)).toMatchObject({
      target: { digits: "40" },
      change: { direction: "rise" },
    });
  });

  test("whose number or unit is wrong is a fault, and so is one that is empty", () => {
    for (const clause of [
      "目标",
      "目标 40",
      "上年 20 圆",
      "其中 20",
      "完成",
      "增长",
      "增长 5",
      "，",
      "目标 40 件 和",
    ])
      expect(figure(`30 件，${clause}`)).toBeUndefined();
  });
});

describe("two values", () => {
  test.each("和 与".split(" "))("are joined by %s", (word) => {
    expect(value(`30 件${word} 20 件`)).toBe("30件和20件");
  });

  test("may each have a date; a third one may follow", () => {
    expect(value("30 件（6月）和 20 件和 10 件")).toBe("30件和20件和10件");
  });

  test("are a fault where the second one is none", () => {
    expect(figure("30 件和")).toBeUndefined();
    expect(figure("30 件和若干")).toBeUndefined();
  });
});
