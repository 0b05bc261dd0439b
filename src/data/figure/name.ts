/** Name of a figure: the last part of its key. A dot between digits is part of a name (PM2.5). */
export const nameOf = (key: string): string => key.split(/\.(?!\d)|(?<!\d)\./u).at(-1) ?? key;
