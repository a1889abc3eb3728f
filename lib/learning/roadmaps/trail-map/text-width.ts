/**
 * Estimates the width of a text in Inter of medium weight, in pixels: the server cannot measure with the font. Letters
 * are grouped, each group with the width of its widest, so that a text is never wider than estimated.
 */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * fontSize
}

const groups: readonly (readonly [letters: string, width: number])[] = [
  ['ijl I', 0.27],
  ["!,.:;'t|()/[]", 0.37],
  ['fr-1', 0.46],
  ['skxzavcyJL7', 0.58],
  ['ehnoubdgpqEF52', 0.62],
  ['BPRSTZ034689$#', 0.66],
  ['KXYADCHUGN', 0.76],
  ['wmMOQ', 0.91],
]
const WIDEST = 1

const letterWidth = (letter: string): number => groups.find(([letters]) => letters.includes(letter))?.[1] ?? WIDEST
