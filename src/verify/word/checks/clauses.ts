/** In place of a clause: no standard asks for it, but a report that is read on screen or typed on needs it. */
export const HOUSE_RULE = "约定（标准未规定）";
