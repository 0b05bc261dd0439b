import type { YearState } from "./states.ts";

/** A command that fits now, and why. */
export interface Step {
  readonly command: string;
  readonly why: string;
}

/** More would be a list of commands again. */
const MOST = 3;

/** What to do next, the most pressing first: about the latest year, then about older ones whose outputs are out of date. */
export function stepsFor(states: readonly YearState[]): readonly Step[] {
  const latest = states.at(-1);
  if (!latest) return [];
  const older = states.slice(0, -1).filter(({ built, faults }) => built === "outdated" && faults === 0);
  const rebuild = older.map(({ year }) => step(`build ${year}`, `${year} 年生成以后改过，重新生成`));
  return [...stepsOf(latest), ...rebuild].slice(0, MOST);
}

function stepsOf({ year, told, faults, built }: YearState): readonly Step[] {
  if (!told || faults > 0) return [step(`check ${year}`, `看数据错在哪里（${faults} 处），改好再生成`)];
  const { figures, pending, open } = told;
  if (pending > 0)
    return [
      step(`status ${year} --all`, `看哪 ${pending} 个数字待填`),
      // Where some are filled in already, forms have been sent out, or are not used.
      pending === figures
        ? step(`forms ${year}`, "生成 Excel 填报表，发给各责任单位")
        : step(`check ${year}`, "核对已填的数字"),
      step(`build ${year} --draft`, "先出草稿看看"),
    ];
  const answer = open > 0 ? [step(`check ${year}`, `看 ${open} 处提示，改数据或者答复`)] : [];
  if (built === "edited")
    return [...answer, step(`build ${year} --locked`, "成品被改动或移走过，看是哪些"), rebuilt(year)];
  if (built !== "current") return [...answer, rebuilt(year), reviewed(year)];
  return [
    ...answer,
    reviewed(year),
    step(`verify ${year}`, "对照公文格式国家标准测量成品"),
    step(`new ${year + 1}`, `开始 ${year + 1} 年`),
  ];
}

const step = (command: string, why: string): Step => ({ command: `report ${command}`, why });
const rebuilt = (year: number): Step => step(`build ${year}`, "生成正式成品");
const reviewed = (year: number): Step => step(`review ${year}`, "生成审阅页，点数字看出处");
