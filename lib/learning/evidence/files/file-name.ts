import { isOneLine } from '@/lib/foundation/values/plain-line'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'

const MAX_LENGTH = 120

/** The name of a file as somebody gave it: shown and offered when it is downloaded, never part of a path. */
export function checkFileName(given: string): Result<string, string> {
  const name = given.normalize('NFC').trim()
  if (name === '') return refuse('Give the file a name.')
  // With marks that turn the direction of writing a name can show another ending than it has.
  if (!isOneLine(name) || name.includes('\ufffd')) {
    return refuse('The file name has an invisible character. Rename the file, then add it again.')
  }
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name)) return refuse('Give the name of the file alone, without folders.')
  if (/^\.+$/.test(name)) return refuse('Give the file a name.')
  if ([...name].length > MAX_LENGTH) return refuse(`Use a name of at most ${MAX_LENGTH} characters.`)
  return ok(name)
}

/** Lower case, without the dot; empty when the name has none. `.gitignore` has none. */
export function parseExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return /[^.]/.test(name.slice(0, dot + 1)) ? name.slice(dot + 1).toLowerCase() : ''
}
