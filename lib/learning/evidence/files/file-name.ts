import { isOneLine } from '@/lib/foundation/values/plain-line'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/file-refusals'

const MAX_LENGTH = 120

/** The name of a file as somebody gave it: shown and offered when it is downloaded, never part of a path. */
export function checkFileName(given: string): Result<string, string> {
  const name = given.normalize('NFC').trim()
  if (name === '') return refuse(words.nameMissing())
  // With marks that turn the direction of writing a name can show another ending than it has.
  if (!isOneLine(name) || name.includes('\ufffd')) {
    return refuse(words.nameInvisible())
  }
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name)) return refuse(words.nameWithFolders())
  if (/^\.+$/.test(name)) return refuse(words.nameMissing())
  if ([...name].length > MAX_LENGTH) return refuse(words.nameTooLong({ max: MAX_LENGTH }))
  return ok(name)
}

/** Lower case, without the dot; empty when the name has none. `.gitignore` has none. */
export function parseExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return /[^.]/.test(name.slice(0, dot + 1)) ? name.slice(dot + 1).toLowerCase() : ''
}
