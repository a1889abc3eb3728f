import { readFileSync } from 'node:fs'
import { Problem } from './problem'

const NAMES = ['base', 'api-key', 'start', 'restart', 'reset', 'statements'] as const
type Name = (typeof NAMES)[number]

/** Settings of `waymark.yaml`. */
export type Settings = { readonly [name in Name]?: string }

export const SETTINGS_FILE = 'waymark.yaml'

/**
 * Reads `waymark.yaml` of the working folder. There need not be one.
 * @throws Problem
 */
export function readSettings(): Settings {
  let text: string
  try {
    text = readFileSync(SETTINGS_FILE, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return {}
    throw new Problem(`${SETTINGS_FILE} can't be read: ${message}.`)
  }
  return parseSettings(text)
}

/**
 * Parses the file: lines of a name and a value, comments after `#`, values in quotes where they need it. That is YAML, a
 * small part of it.
 * @throws Problem that names the line
 */
export function parseSettings(text: string): Settings {
  const settings: { [name in Name]?: string } = {}
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    const content = line.trim()
    if (content === '' || content.startsWith('#') || content === '---') continue
    try {
      const [name, value] = parseLine(line)
      if (settings[name] !== undefined) throw new Problem(`"${name}" is there twice.`)
      if (value !== '') settings[name] = value
    } catch (error) {
      throw error instanceof Problem ? new Problem(`${SETTINGS_FILE}, line ${index + 1}: ${error.message}`) : error
    }
  }
  return settings
}

function parseLine(line: string): [Name, string] {
  const colon = line.indexOf(':')
  if (/^\s/.test(line) || colon < 1) throw new Problem('write "name: value", without spaces in front.')
  const name = line.slice(0, colon).trim()
  if (!isName(name)) throw new Problem(`there is no "${name}". The names are ${NAMES.join(', ')}.`)
  const rest = line.slice(colon + 1)
  if (rest !== '' && !/^\s/.test(rest)) throw new Problem(`put a space after "${name}:".`)
  const value = readValue(rest.trim())
  if (value !== null) return [name, value]
  throw new Problem(`the value of "${name}" must be on this one line, with both quotes if it has any.`)
}

const isName = (name: string): name is Name => (NAMES as readonly string[]).includes(name)

/** Returns a value without quotes and comment; null where it can't be read. */
function readValue(text: string): string | null {
  if (text.startsWith('#')) return ''
  const quote = text[0]
  if (quote === '"' || quote === "'") return readQuoted(text, quote)
  if (/^[|>[{&*!%@`]/.test(text)) return null
  const comment = text.search(/\s#/)
  return (comment < 0 ? text : text.slice(0, comment)).trim()
}

/** In single quotes, two of them are one. In double quotes, a backslash stands before a quote or a backslash. */
function readQuoted(text: string, quote: string): string | null {
  let value = ''
  for (let at = 1; at < text.length; at++) {
    const [here, next] = [text[at] as string, text[at + 1]]
    const isEscape = quote === "'" ? here === "'" && next === "'" : here === '\\' && (next === '"' || next === '\\')
    if (isEscape) {
      value += next
      at += 1
    } else if (here === quote) {
      return /^\s*(?:#.*)?$/.test(text.slice(at + 1)) ? value : null
    } else {
      value += here
    }
  }
  return null
}
