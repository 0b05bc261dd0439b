import { areaOf, boxOf, overlap } from "../box.ts";
import type { Sheet } from "../turn.ts";
import type { Box, DrawnPage, Glyph, Rule } from "../types.ts";
import { joinGraphics } from "./graphics.ts";
import { apply, concat, type Matrix, matrixOf, numbersOf } from "./matrix.ts";
import { filledShapes, type Shapes, strokedShapes, subPaths } from "./paths.ts";
import { showText } from "./show-text.ts";
import { initialState, type LoadedFont, type State } from "./state.ts";
import { stepText } from "./text-operators.ts";

/** A page's operators as pdf.js gives them: numbers, and what each works on. */
export interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** What the operators refer to. */
export interface Setting {
  /** Names of the operators by number. */
  readonly names: ReadonlyMap<number, string>;
  /** From the page's own space to the sheet as a reader sees it. */
  readonly base: Matrix;
  readonly sheet: Sheet;
  readonly font: (id: string) => LoadedFont | undefined;
}

/** A page while it is read. */
interface Reading {
  state: State;
  readonly saved: State[];
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly marks: Box[];
  /** A path is to become the clip: it is the next one that is drawn. */
  clips: boolean;
}

/** Deeper nesting is none that a writer makes. */
const DEEPEST = 1000;

/** A page's operators → what it draws. Anything that makes no sense is passed over. */
export function interpret({ fnArray, argsArray }: Operators, setting: Setting): DrawnPage {
  const reading: Reading = {
    state: initialState(setting.base),
    saved: [],
    glyphs: [],
    rules: [],
    marks: [],
    clips: false,
  };
  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at];
    step(reading, setting.names.get(fnArray[at] ?? -1) ?? "", Array.isArray(args) ? args : [], setting);
  }
  const { glyphs, rules, marks } = reading;
  const { widthPt, heightPt } = setting.sheet;
  return { widthPt, heightPt, glyphs, rules, graphics: joinGraphics(marks, rules) };
}

function step(reading: Reading, name: string, args: readonly unknown[], setting: Setting): void {
  const { state } = reading;
  switch (name) {
    case "save":
    case "beginGroup":
      save(reading);
      break;
    case "restore":
    case "endGroup":
    case "paintFormXObjectEnd":
    case "endAnnotation":
      reading.state = reading.saved.pop() ?? state;
      break;
    case "transform":
      transform(reading, args);
      break;
    case "paintFormXObjectBegin":
      save(reading);
      transform(reading, args[0]);
      clipTo(reading, formBox(args[1], reading.state.ctm));
      break;
    case "beginAnnotation":
      save(reading);
      reading.state = initialState(setting.base);
      transform(reading, args[2]);
      transform(reading, args[3]);
      break;
    case "setFillRGBColor":
      reading.state = { ...state, fill: colourOf(args[0]) };
      break;
    case "setStrokeRGBColor":
      reading.state = { ...state, stroke: colourOf(args[0]) };
      break;
    case "setLineWidth":
      reading.state = { ...state, lineWidth: numbersOf(args)[0] || 0 };
      break;
    case "clip":
    case "eoClip":
      reading.clips = true;
      break;
    case "showText": {
      const { glyphs, matrix } = showText(state, args[0], setting.sheet);
      for (const glyph of glyphs) reading.glyphs.push(glyph);
      reading.state = { ...state, text: { ...state.text, matrix } };
      break;
    }
    case "constructPath":
      drawPath(reading, setting.names.get(Number(args[0])) ?? "", args[1]);
      break;
    default:
      if (name.startsWith("paint") && name.includes("Image")) {
        const corners = [0, 1].flatMap((x) => [0, 1].map((y) => apply(state.ctm, [x, y])));
        addMarks(
          reading,
          [boxOf(corners)].filter((box) => box !== undefined),
        );
      } else reading.state = { ...state, text: stepText(state.text, name, args, setting.font) };
  }
}

function save(reading: Reading): void {
  if (reading.saved.length < DEEPEST) reading.saved.push(reading.state);
}

function transform(reading: Reading, value: unknown): void {
  const matrix = matrixOf(value);
  if (matrix) reading.state = { ...reading.state, ctm: concat(reading.state.ctm, matrix) };
}

function formBox(value: unknown, ctm: Matrix): Box | undefined {
  const [x1, y1, x2, y2] = numbersOf(value);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return boxOf(
    (
      [
        [x1, y1],
        [x2, y1],
        [x1, y2],
        [x2, y2],
      ] as const
    ).map((corner) => apply(ctm, corner)),
  );
}

function clipTo(reading: Reading, box: Box | undefined): void {
  if (box === undefined) return;
  const { clip } = reading.state;
  const nothing = { leftPt: 0, topPt: 0, rightPt: 0, bottomPt: 0 };
  reading.state = { ...reading.state, clip: clip ? (overlap(clip, box) ?? nothing) : box };
}

const STROKES = /stroke/iu;
const FILLS = /fill/iu;

function drawPath(reading: Reading, paint: string, value: unknown): void {
  const data = Array.isArray(value) ? value[0] : undefined;
  const { state } = reading;
  const paths = data instanceof Float32Array || data instanceof Float64Array ? subPaths(data, state.ctm) : [];
  if (FILLS.test(paint)) addShapes(reading, filledShapes(paths, state.fill), state.fill);
  if (STROKES.test(paint))
    addShapes(reading, strokedShapes(paths, state.lineWidth, state.ctm, state.stroke), state.stroke);
  if (!reading.clips) return;
  reading.clips = false;
  clipTo(reading, boxOf(paths.flatMap(({ points }) => points)));
}

function addShapes(reading: Reading, { rules, marks }: Shapes, colour: string): void {
  for (const rule of rules) reading.rules.push(rule);
  // White on white shows nothing; what is drawn over it says more.
  if (colour !== "#ffffff") addMarks(reading, marks);
}

/** A drawing is clipped to its frame: what it draws stands for the whole of it. A clip as large as a page is none. */
function addMarks(reading: Reading, marks: readonly Box[]): void {
  const { clip } = reading.state;
  for (const mark of marks) {
    const shown = clip ? overlap(clip, mark) : mark;
    if (shown === undefined) continue;
    reading.marks.push(clip && areaOf(clip) < LARGEST_FRAME_PT2 ? clip : shown);
  }
}

/** Three quarters of an A4 sheet. */
const LARGEST_FRAME_PT2 = 0.75 * 595 * 842;

const colourOf = (value: unknown): string =>
  typeof value === "string" && /^#[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : "#000000";
