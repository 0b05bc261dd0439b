import fc from "fast-check";
import type { Attachment, Block, Cell, Inline, ReportTree, Table } from "../../src/report/types.ts";

/** Few words, so that random texts have some in common. */
const WORDS = [
  "经济",
  "平稳",
  "推进",
  "城市",
  "，",
  "、",
  "。",
  "“疏整促”",
  "12.5%",
  "3",
  "0",
  "4.",
  "个",
  "",
];

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { maxLength: 5 })
      .map((words): Inline => ({ type: "text", text: words.join("") })),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 20 })
      .map((value): Inline => ({ type: "figure", key: "经济.总值", part: "值", text: `${value}亿元` })),
  },
  { weight: 1, arbitrary: fc.constantFrom("5G", "7×24").map((text): Inline => ({ type: "name", text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<"sub" | "sup">("sub", "sup").map((type): Inline => ({ type, text: "2.5" })),
  },
);

export const inlines = fc.array(inline, { maxLength: 8 });

/** What paragraphs hold: the writer leaves out none that is empty, but the narrative makes none. */
const words: fc.Arbitrary<readonly Inline[]> = inlines.map((some) => [{ type: "text", text: "文" }, ...some]);

const cells = (columns: number): fc.Arbitrary<readonly Cell[]> =>
  fc.array(
    inlines.map((children): Cell => ({ align: "left", children })),
    { minLength: columns, maxLength: columns },
  );

const table: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.constantFrom(2, 2, 3),
    landscape: fc.constantFrom(false, false, true),
    unit: fc.boolean(),
  })
  .chain(({ columns, landscape, unit }) =>
    fc
      .record({
        caption: words,
        head: cells(columns),
        rows: fc.array(cells(columns), { minLength: 1, maxLength: 5 }),
      })
      .map(
        (rest): Table => ({
          type: "table",
          number: 1,
          widths: Array.from({ length: columns }, () => 1),
          ...(landscape && { landscape }),
          ...(unit && { unit: "单位：亿元" }),
          ...rest,
        }),
      ),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: words.map((children): Block => ({ type: "paragraph", children })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        level: fc.constantFrom<1 | 2>(1, 2),
        number: fc.constantFrom("一、", "（二）"),
        children: words,
      })
      .map((rest): Block => ({ type: "heading", id: "节", ...rest })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ chart: fc.constantFrom("trend", "share"), caption: words })
      .map((rest): Block => ({ type: "chart", number: 1, alt: "图", ...rest })),
  },
  { weight: 1, arbitrary: table },
);

const attachment: fc.Arbitrary<Attachment> = fc.record({
  label: fc.constantFrom("附件", "附件1"),
  title: words,
  children: fc.array(block, { maxLength: 4 }),
});

/** Numbers charts and tables from 1 and gives headings ids of their own, as the narrative does. */
function numbered(tree: ReportTree): ReportTree {
  const met = { chart: 0, table: 0, heading: 0, paragraph: 0 };
  const count = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((one) => {
      met[one.type] += 1;
      const number = met[one.type];
      if (one.type === "heading") return { ...one, id: `节${number}` };
      return one.type === "paragraph" ? one : { ...one, number };
    });
  const body = count(tree.body);
  const attachments = tree.attachments.map((one) => ({ ...one, children: count(one.children) }));
  return { ...tree, body, attachments };
}

const META = { title: "报告", author: "甲区", subject: "", keywords: [], date: "2032-01-08" };

export const trees: fc.Arbitrary<ReportTree> = fc
  .record({
    title: words,
    body: fc.array(block, { maxLength: 8 }),
    attachments: fc.array(attachment, { maxLength: 2 }),
  })
  .map((rest) => numbered({ meta: META, ...rest }));

type Edit = (blocks: readonly Block[]) => readonly Block[];

/** One edit of a list of blocks: dropped, put in, moved, or its words changed. */
const edit: fc.Arbitrary<Edit> = fc
  .record({ kind: fc.constantFrom("drop", "insert", "move", "words"), at: fc.nat(12), block, words })
  .map(
    ({ kind, at, block: other, words: more }): Edit =>
      (blocks) => {
        const place = at % (blocks.length + 1);
        const [one] = blocks.slice(place, place + 1);
        if (kind === "insert" || !one) return blocks.toSpliced(place, 0, other);
        const without = blocks.toSpliced(place, 1);
        if (kind === "drop") return without;
        if (kind === "move") return without.toSpliced(0, 0, one);
        const changed: Block =
          one.type === "chart"
            ? { ...one, caption: more }
            : one.type === "table"
              ? { ...one, rows: [...one.rows.slice(1), ...one.rows.slice(0, 1)] }
              : { ...one, children: [...one.children.slice(0, -1), ...more] };
        return blocks.toSpliced(place, 1, changed);
      },
  );

/** A report, and what became of it by a few edits; sometimes another one altogether. */
export const pairs: fc.Arbitrary<readonly [ReportTree, ReportTree]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ tree: trees, edits: fc.array(edit, { maxLength: 4 }), dropped: fc.boolean() })
      .map(({ tree, edits, dropped }): readonly [ReportTree, ReportTree] => [
        tree,
        numbered({
          ...tree,
          body: edits.reduce((blocks, change) => change(blocks), tree.body),
          attachments: dropped ? tree.attachments.slice(1) : tree.attachments,
        }),
      ]),
  },
  { weight: 1, arbitrary: fc.tuple(trees, trees) },
);
