import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { isSingleLine } from '@/lib/foundation/values/single-line'
import * as words from '@/messages/generated/learning/file-refusals'

const MAX_LENGTH = 120

/** Checks the name of an uploaded file. It is shown and offered for download, but is never part of a path. */
export function checkFileName(given: string): Result<string, string> {
  const name = given.normalize('NFC').trim()
  if (name === '') return refuse(words.nameMissing())
  // Marks that turn the direction of writing could disguise the real file extension.
  if (!isSingleLine(name) || name.includes('\ufffd')) {
    return refuse(words.nameInvisible())
  }
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name)) return refuse(words.nameWithFolders())
  if (/^\.+$/.test(name)) return refuse(words.nameMissing())
  if ([...name].length > MAX_LENGTH) return refuse(words.nameTooLong({ max: MAX_LENGTH }))
  return ok(name)
}

/** Returns the extension in lower case, without the dot; empty when there is none, as in `.gitignore`. */
export function parseExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return /[^.]/.test(name.slice(0, dot + 1)) ? name.slice(dot + 1).toLowerCase() : ''
}
