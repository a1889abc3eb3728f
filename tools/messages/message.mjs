// Parses and compiles one message in ICU's syntax, with the values that it takes.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import compile from 'icu-minify/compile'

/**
 * Parses one message.
 * @param text in ICU MessageFormat
 * @returns `compiled`, for icu-minify's formatter; `values`, a map from name to the set of types in TypeScript, where
 * `tag` means one that wraps text; or `problem`, which continues "<key> ..."
 */
export function parseMessage(text) {
  if (typeof text !== 'string' || text.trim() === '') return { problem: 'is not a text' }
  try {
    const values = new Map()
    collect(parse(text), values, {})
    return { compiled: compile(text), values }
  } catch (error) {
    return { problem: `cannot be read: ${error.message}` }
  }
}

/** Name of the value that every message has without being handed it: the name of the instance. */
const SITE_NAME = 'instance'

function collect(elements, values, { isInTag = false, isInPlural = false }) {
  for (const element of elements) {
    const add = (type) => values.set(element.value, (values.get(element.value) ?? new Set()).add(type))
    if (element.type === TYPE.argument && element.value === SITE_NAME) continue
    if (element.type === TYPE.argument) add('string | number')
    else if (element.type === TYPE.number) addNumber(element, add)
    else if (element.type === TYPE.plural) add('number')
    else if (element.type === TYPE.select) add(selectType(element))
    // Within a select, the parser treats # as text.
    else if (element.type === TYPE.literal && isInPlural && element.value.includes('#')) {
      throw new Error('put the plural with # inside of the select')
    } else if (element.type === TYPE.date || element.type === TYPE.time) {
      // Messages do not know the reader's time zone.
      throw new Error(`format ${element.value} in code (lib/foundation/values/day-words.ts) and hand in the text`)
    } else if (element.type === TYPE.tag) {
      if (isInTag) throw new Error(`<${element.value}> is within another tag`)
      add('tag')
      collect(element.children, values, { isInTag: true, isInPlural })
    }
    for (const { value } of Object.values(element.options ?? {})) {
      collect(value, values, { isInTag, isInPlural: isInPlural || element.type === TYPE.plural })
    }
  }
}

function addNumber({ value, style }, add) {
  // Named styles depend on an application's own formatter.
  if (typeof style === 'string') throw new Error(`write the style of ${value} as a skeleton, such as ::percent`)
  add('number')
}

/**
 * Returns the type of a select. `true` and `false` make a boolean; the case `other`, which ICU requires, has no meaning
 * then.
 */
function selectType({ options }) {
  const named = Object.keys(options).filter((option) => option !== 'other')
  const isBoolean = named.every((option) => option === 'true' || option === 'false')
  return isBoolean ? 'boolean' : [...named, 'other'].map((option) => `'${option}'`).join(' | ')
}
