const HAN_DIGITS = [..."〇一二三四五六七八九"];

/** 1 as 一, 12 as 十二, 105 as 一百〇五. Up to 999; more is left in digits. */
function hanNumeral(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const digit = (number: number): string => HAN_DIGITS[number] ?? "";
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const head = hundreds > 0 ? `${digit(hundreds)}百` : "";
  if (tens === 0) return head + (units === 0 ? "" : `${hundreds > 0 ? "〇" : ""}${digit(units)}`);
  const one = tens === 1 && hundreds === 0 ? "" : digit(tens);
  return `${head}${one}十${units === 0 ? "" : digit(units)}`;
}

const CIRCLED_ONE = 0x2460;
const MOST_CIRCLED = 20;

function circled(value: number): string {
  return value >= 1 && value <= MOST_CIRCLED ? String.fromCodePoint(CIRCLED_ONE + value - 1) : String(value);
}

/** a … z; more is left in digits. */
function letter(value: number, first: string): string {
  return value >= 1 && value <= 26
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
    : String(value);
}

/** A number in one of OOXML's formats (w:numFmt); those not listed come in digits. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return hanNumeral(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "lowerLetter":
      return letter(value, "a");
    case "upperLetter":
      return letter(value, "A");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "bullet":
    case "none":
      return "";
    default:
      return String(value);
  }
}
