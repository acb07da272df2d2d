// Where a small panel opens: under its button, above it when there is no room, always inside the window.

/** Corner and height left, in pixels of the window. */
export interface Spot {
  left: number;
  top: number;
  room: number;
}

const GAP = 3;
const EDGE = 8;

/** Places a panel of about this size at an element. */
export function below(anchor: Element, width: number, height: number): Spot {
  const box = anchor.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(box.left, innerWidth - width - EDGE));
  const under = innerHeight - box.bottom - GAP - EDGE;
  if (height <= under || under >= box.top) return { left, top: box.bottom + GAP, room: under };
  const room = Math.min(height, box.top - GAP - EDGE);
  return { left, top: box.top - GAP - room, room };
}
