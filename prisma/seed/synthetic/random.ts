import { type Random, randomFor } from '../random'

/** Sequence numbers for everything but learners. */
export const WORLD = 0xfffff
export const ACCOUNTS = 0xffffe

/**
 * Returns a generator like `randomFor`, whose ids take three numbers instead of thirty-six: there are millions.
 * Sequences of such a small generator may overlap, so every id ends with its seed and number.
 * @param seed below 4,096
 * @param number of the learner, below a million
 */
export function swiftRandom(seed: number, number: number): Random {
  const random = randomFor(`synthetic ${seed} ${number}`)
  const tail = seed.toString(16).padStart(3, '0') + number.toString(16).padStart(5, '0')
  const eight = () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  const hex = (length: number) => {
    let text = ''
    while (text.length < length) text += eight()
    return text.slice(0, length)
  }
  const uuid = () => {
    const [a, b, c] = [eight(), eight(), eight()]
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${tail}`
  }
  return { ...random, hex, uuid }
}
