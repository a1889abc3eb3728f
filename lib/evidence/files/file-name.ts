import { ok, type Result, refuse } from '@/lib/values/result'

const MAX_LENGTH = 120

// Control characters, separators of lines, and marks that turn the direction of writing: with those a name can show
// another ending than it has.
const NOT_WRITTEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u

/** The name of a file as somebody gave it: shown and offered when it is downloaded, never part of a path. */
export function checkFileName(given: string): Result<string, string> {
  const name = given.normalize('NFC').trim()
  if (name === '') return refuse('Give the file a name.')
  if (NOT_WRITTEN.test(name) || !name.isWellFormed()) return refuse('The name has a character that is not text.')
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name)) return refuse('Give the name of the file alone, without folders.')
  if (/^\.+$/.test(name)) return refuse('Give the file a name.')
  if ([...name].length > MAX_LENGTH) return refuse(`Use a name of at most ${MAX_LENGTH} characters.`)
  return ok(name)
}

/** Lower case, without the dot; empty when the name has none. `.gitignore` has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return /[^.]/.test(name.slice(0, dot + 1)) ? name.slice(dot + 1).toLowerCase() : ''
}
