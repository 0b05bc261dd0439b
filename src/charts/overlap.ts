/** What a look at vega's scene needs of it: groups are shifted, and every text carries its bounds. */
export interface SceneNode {
  readonly marktype?: string;
  readonly items?: readonly SceneNode[];
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly bounds?: Box;
}

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface PlacedText extends Box {
  readonly text: string;
}

/** Pairs of texts of a drawn scene that run into each other: labels too wide for their place. */
export function overlappingTexts(root: SceneNode): readonly (readonly [string, string])[] {
  const texts = placedTexts(root, 0, 0);
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a.text, b.text] as const] : [])),
  );
}

const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** The texts under a mark, placed on the whole drawing. A mark holds items; the items of a group hold marks. */
function placedTexts(mark: SceneNode, dx: number, dy: number): readonly PlacedText[] {
  return (mark.items ?? []).flatMap((item): readonly PlacedText[] => {
    if (mark.marktype === "group") {
      const [x, y] = [dx + (item.x ?? 0), dy + (item.y ?? 0)];
      return (item.items ?? []).flatMap((inner) => placedTexts(inner, x, y));
    }
    const { bounds, text } = item;
    if (mark.marktype !== "text" || !bounds || text === undefined || text === null || text === "") return [];
    return [
      {
        text: String(text),
        x1: bounds.x1 + dx,
        y1: bounds.y1 + dy,
        x2: bounds.x2 + dx,
        y2: bounds.y2 + dy,
      },
    ];
  });
}
