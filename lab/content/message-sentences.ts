// Collects the sentences of messages as shown.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

type Spoken = { readonly file: string; readonly text: string }

/**
 * Returns the sentences of all English messages. @param root folder of the project @param value placeholder for values
 */
export function messageSentences(root: string, value: string): Spoken[] {
  const folder = path.join(root, 'messages/en')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const messages: Record<string, string> = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      return Object.values(messages).flatMap((text) =>
        readings(parse(text), value).map((reading) => ({ file: `messages/en/${name}`, text: reading })),
      )
    })
}

/** Returns the variants of a message: one for each case of a choice. */
function readings(elements: readonly MessageFormatElement[], value: string): string[] {
  return elements.reduce<string[]>(
    (before, element) => {
      const next = [...new Set(readingsOfOne(element, value))]
      // Only the first of several choices in a message is varied; the others use their last case.
      return next.length > 1 && before.length > 1
        ? before.map((text) => text + next.at(-1))
        : before.flatMap((text) => next.map((one) => text + one))
    },
    [''],
  )
}

function readingsOfOne(element: MessageFormatElement, value: string): string[] {
  if (element.type === TYPE.literal) return [element.value]
  if (element.type === TYPE.tag) return readings(element.children, value)
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [value]
  return Object.values(element.options).flatMap((option) => readings(option.value, value))
}
