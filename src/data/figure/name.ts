/** The parts of a key, the outermost first. A dot between digits is part of a name (PM2.5). */
export const namesOf = (key: string): readonly string[] => key.split(/\.(?!\d)|(?<!\d)\./u);

/** Name of a figure: the last part of its key. */
export const nameOf = (key: string): string => namesOf(key).at(-1) ?? key;
