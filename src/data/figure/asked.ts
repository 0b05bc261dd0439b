import { type Scanner, take } from "./scanner.ts";

/** 增减自动: the change is to be computed from the value of the year before. */
const CLAUSE = "(?:(?:增减|同比)\\s*)?自动(?=\\s*(?:$|[，,；;、]))";
const HERE = new RegExp(CLAUSE, "uy");
const WHOLE = new RegExp(`^\\s*${CLAUSE}\\s*$`, "u");
const ANYWHERE = new RegExp(`(?<=^|[，,；;、\\s])${CLAUSE}`, "u");
const AT_END = new RegExp(`[，,；;、\\s]*${CLAUSE}\\s*$`, "u");

/** How a figure asks for it beside other clauses. */
export const ASKED = "增减自动";

/** Reads 增减自动 where the scanner stands. */
export const takeAsked = (scanner: Scanner): boolean => take(scanner, HERE) !== undefined;

/** Whether all that is said of a change is 自动. */
export const isAsked = (text: string): boolean => WHOLE.test(text);

/** Whether a figure's text asks for its change. */
export const asksIn = (text: string): boolean => ANYWHERE.test(text);

/** A figure's text with the computed change where it was asked for. */
export const withChange = (text: string, change: string): string => text.replace(ANYWHERE, () => change);

/** A figure's text without the wish at its end: 待填，增减自动 → 待填. */
export const withoutAsked = (text: string): string => text.replace(AT_END, "").trim();
