import { type Random, randomFor } from '../random'

/** Numbers of what is no learner. */
export const WORLD = 0xfffff
export const ACCOUNTS = 0xffffe

/**
 * As `randomFor`, with ids that take three numbers and not thirty-six: there are millions. So many sequences of one small
 * generator overlap somewhere, therefore every id ends with whose it is.
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
