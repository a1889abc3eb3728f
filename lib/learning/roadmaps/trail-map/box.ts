/** A rectangle on the sheet, in pixels; y grows downwards. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

export const box = (left: number, right: number, top: number, bottom: number): Box => ({ left, right, top, bottom })

export const moveBox = ({ left, right, top, bottom }: Box, dx: number, dy: number): Box =>
  box(left + dx, right + dx, top + dy, bottom + dy)

/** Mirrors a box at x = 0. */
export const mirrorBox = ({ left, right, top, bottom }: Box): Box => box(-right, -left, top, bottom)

export const overlapVertically = (a: Box, b: Box, gap = 0): boolean => a.top < b.bottom + gap && b.top < a.bottom + gap
export const overlapHorizontally = (a: Box, b: Box, gap = 0): boolean =>
  a.left < b.right + gap && b.left < a.right + gap
export const overlap = (a: Box, b: Box): boolean => overlapVertically(a, b) && overlapHorizontally(a, b)
