import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { HostError } from '../host-error'

/** A line of text, counted from 1. */
export type TextLine = { readonly number: number; readonly text: string }

/** Longest line, enough for a learner of twenty thousand events. */
const MOST_LENGTH = 8 * 1024 * 1024

/** Reads a file, or standard input for `-`, line by line: memory holds one line at a time. Skips empty lines. */
export async function* readLines(file: string): AsyncGenerator<TextLine> {
  const source = file === '-' ? process.stdin : createReadStream(file)
  const decoder = new StringDecoder('utf8')
  let number = 0
  let rest: string[] = []
  let length = 0
  const take = (part: string): void => {
    length += part.length
    if (length > MOST_LENGTH) {
      throw new HostError(`line ${number + 1}: longer than ${MOST_LENGTH / 1024 / 1024} MB. Write one learner a line.`)
    }
    rest.push(part)
  }
  const finish = (): TextLine => {
    const text = rest.join('').replace(/\r$/, '')
    rest = []
    length = 0
    number++
    return { number, text }
  }
  for await (const chunk of source) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n')
    for (const [index, part] of parts.entries()) {
      take(part)
      if (index === parts.length - 1) break
      const line = finish()
      if (line.text.trim() !== '') yield line
    }
  }
  take(decoder.end())
  const last = finish()
  if (last.text.trim() !== '') yield last
}
