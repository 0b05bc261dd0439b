import type { Diagnostic } from "../diagnostics/types.ts";
import { readForm } from "./read.ts";
import { isTouched } from "./touched.ts";
import type { ReadForm } from "./types.ts";

/** What forbids to write over a file, or to remove it: it is no form of ours, or somebody has filled it in. */
export async function formFaults(file: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): Promise<readonly Diagnostic[]> {
  let changed = false;
  const form = await readForm(file.file, file.bytes, () => {
    changed = true;
  });
  if (form && !changed && !isFilledIn(form)) return [];
  const locked = /(?:^|\/)~\$[^/]*$/u.test(file.file);
  return [
    {
      code: form ? "forms/filled-in" : "forms/foreign-file",
      severity: "error",
      message: form ? "这份填报表已有人填写，没有覆盖" : "这个文件夹只放生成的填报表，这个文件不是",
      notes: [
        form
          ? "请先用 report collect 收回，再把它移到别处。"
          : locked
            ? "有人正打开着填报表，请先关闭。"
            : "请把它移到别处。",
      ],
      cell: { file: file.file },
    },
  ];
}

const isFilledIn = ({ rows, cover }: ReadForm): boolean =>
  Object.values(cover).some((text) => text !== "") ||
  rows.some(
    (row) =>
      row.remark !== "" ||
      (["value", "verb", "amount", "amountUnit", "status"] as const).some((column) => isTouched(row, column)),
  );
