// Reads the message files of all languages, and compares them with each other.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseMessage } from './message.mjs'

/** The language from which the others are translated. */
export const BASE_LOCALE = 'en'
// Excludes names that start with `use`, which linters take for React's hooks.
const KEY = /^(?!use[A-Z])[a-z][A-Za-z0-9]{0,39}$/
const FILE = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)+\.json$/
// Reserved words, because keys become names of exports.
const RESERVED = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static
  super switch this throw true try typeof var void while with yield`.split(/\s+/),
)

/**
 * Reads the messages of all languages.
 * @param folder with a folder of JSON files for each language
 * @returns `locales`, the base first; `files`, a map from `learning/step-list` to a map from key to the parsed
 * messages, in the order of `locales`; `problems`, one line each
 */
export function readCatalogue(folder) {
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== BASE_LOCALE && entry.name !== 'generated')
    .map(({ name }) => name)
    .sort()
  const locales = [BASE_LOCALE, ...others]
  const problems = []
  const [base, ...translations] = locales.map((locale) => readLocale(folder, locale, problems))
  const files = new Map()
  for (const [name, messages] of base) {
    const keys = [...messages].map(([key, message]) => {
      const all = [message, ...translations.map((its) => its.get(name)?.get(key))]
      for (const [at, one] of all.entries()) {
        const problem = at === 0 ? null : compare(message, one)
        if (problem) problems.push(`messages/${locales[at]}/${name}.json: ${key} ${problem}`)
      }
      return [key, all]
    })
    files.set(name, new Map(keys))
  }
  for (const [at, its] of translations.entries()) {
    for (const [name, messages] of its) {
      const known = base.get(name)
      for (const key of messages.keys()) {
        if (!known?.has(key)) problems.push(`messages/${others[at]}/${name}.json: ${key} is not in ${BASE_LOCALE}`)
      }
    }
  }
  return { locales, files, problems }
}

function readLocale(folder, locale, problems) {
  const root = path.join(folder, locale)
  const names = existsSync(root) ? readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.json')) : []
  return new Map(
    names.sort().map((name) => {
      const file = `messages/${locale}/${name}`
      if (!FILE.test(name)) problems.push(`${file}: name it as <wing>/<screen>.json, in kebab-case`)
      return [name.slice(0, -'.json'.length), readFile(path.join(root, name), file, problems)]
    }),
  )
}

function readFile(place, file, problems) {
  const messages = new Map()
  let entries = []
  try {
    entries = Object.entries(JSON.parse(readFileSync(place, 'utf8')))
  } catch (error) {
    problems.push(`${file}: not JSON: ${error.message}`)
  }
  for (const [key, text] of entries) {
    const { problem, ...message } = parseMessage(text)
    if (!KEY.test(key) || RESERVED.has(key))
      problems.push(
        `${file}: ${key} cannot be a key: write it in camelCase, up to 40 letters, no word of JavaScript, no use...`,
      )
    else if (problem) problems.push(`${file}: ${key} ${problem}`)
    else messages.set(key, message)
  }
  return messages
}

/**
 * Compares a translation's values with the base. @returns what it lacks or has too much of; null when they are the same
 */
function compare(base, translation) {
  if (!translation) return 'is missing'
  const [asked, given] = [listValues(base.values), listValues(translation.values)]
  return asked === given ? null : `takes ${given || 'no values'}, but ${asked || 'none'} in ${BASE_LOCALE}`
}

const listValues = (values) =>
  [...values]
    .map(([name, kinds]) => `${name} (${[...kinds].sort().join(', ')})`)
    .sort()
    .join(', ')
