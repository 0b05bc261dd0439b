/** One thing in a spec that charts must not do. */
export interface Forbidden {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Keys that name a resource to fetch, or data of the spec's own. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["url", "图里不能引用外部文件或网址"],
  ["href", "图里不能加链接"],
  ["data", "图里不能自带数据，数据写在“数据”下"],
  ["datasets", "图里不能自带数据，数据写在“数据”下"],
  ["timeUnit", "图里不能按时区换算时间，年份作为文字即可"],
  ["sample", "图里不能随机取样，两次成图须一致"],
]);

/** ISO 19005-1, 6.4: a PDF/A-1b file has no transparency; and what shines through is lost on a photocopier. */
const OPACITIES: ReadonlySet<string> = new Set(["opacity", "fillOpacity", "strokeOpacity"]);
const TRANSPARENT = "图里不能用透明色，打印和存档都不支持";
const ALPHA_COLOUR = /\b(?:rgba|hsla)\s*\(|^#(?:[\da-f]{4}|[\da-f]{8})$/i;

const RESOURCE = /url\s*\(/i;
/** Expression functions whose result depends on the moment or on chance. */
const FICKLE = /\b(?:now|random|sample(?:Normal|LogNormal|Uniform))\s*\(/;

/** Everything in a spec that would reach outside its rows or make two drawings differ. */
export function findForbidden(node: unknown, path: readonly (string | number)[] = []): readonly Forbidden[] {
  if (typeof node === "string") return forbiddenText(node, path);
  if (Array.isArray(node)) return node.flatMap((item, index) => findForbidden(item, [...path, index]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = [...path, key];
    const message = KEYS.get(key);
    if (message !== undefined) return [{ path: at, message }];
    if (OPACITIES.has(key) && value !== 1) return [{ path: at, message: TRANSPARENT }];
    if (key === "clip" && value === true)
      return [{ path: at, message: "图里不能裁切图形，存档用的 PDF 不支持，请调整坐标范围" }];
    if (value === "image" && (key === "mark" || key === "type"))
      return [{ path: at, message: "图里不能放图片" }];
    if (value === "temporal")
      return [{ path: at, message: "图里不能按时区换算时间，年份作为文字（ordinal）即可" }];
    return findForbidden(value, at);
  });
}

function forbiddenText(text: string, path: readonly (string | number)[]): readonly Forbidden[] {
  if (RESOURCE.test(text)) return [{ path, message: "图里不能引用外部文件或网址" }];
  if (ALPHA_COLOUR.test(text)) return [{ path, message: TRANSPARENT }];
  if (FICKLE.test(text)) return [{ path, message: "图里不能用随机数或当前时间，两次成图须一致" }];
  return [];
}

/** Whether a finished SVG refers to anything outside itself: what a text put together at run time may have brought in. */
export function refersOutside(svg: string): boolean {
  return /<image\b|\shref=|\sxlink:href=|url\((?!#)/i.test(svg);
}
