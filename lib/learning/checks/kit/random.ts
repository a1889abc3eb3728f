/** Names and numbers of one check, always the same for the same seed. */
export type Random = {
  /** A whole number, both ends included. */
  readonly integer: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Lower-case letters and digits. */
  readonly word: (length?: number) => string
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/**
 * Returns a source of random values.
 * @param seed of the run, with the check's id: `0f3a…:create-item`
 */
export function randomFrom(seed: string): Random {
  let state = hash(seed)
  // Mulberry32: 32 bits of state are enough for names, which are no secrets.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => items[integer(0, items.length - 1)] as Item
  const word = (length = 8) => Array.from({ length }, () => LETTERS[integer(0, LETTERS.length - 1)]).join('')
  return { integer, pick, word }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}
