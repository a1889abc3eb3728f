import 'server-only'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/file-refusals'
import { type FileType, findFileTypeByMediaType, findFileTypeByName, isPicture, text, zip } from '../file-types'
import { looksLikeMarkup } from '../markup'
import { inspectArchive } from './archive.data'

/** Bytes read from the start of a file: enough for every signature, and to look for markup behind leading blanks. */
const START = 64 * 1024

/**
 * Detects a file's type from its bytes. Neither the sender's word nor the name counts; the name must fit.
 * @returns the type, or a reason for the sender
 */
export async function inspectFile(path: string, name: string): Promise<Result<FileType, string>> {
  const named = findFileTypeByName(name)
  if ('refusal' in named) return refuse(named.refusal)
  const start = await readStart(path)
  if (start.length === 0) return refuse(words.empty())
  const found = await typeOfBytes(path, start)
  if (!found.ok) return named === text ? refuse(words.saveAsUtf8({ refusal: found.refusal })) : found
  if (found.value !== named) {
    return refuse(words.misnamed({ name, named: named.inWords(), found: found.value.inWords() }))
  }
  if (found.value === text && looksLikeMarkup(start.toString('utf8'))) {
    return refuse(words.markup())
  }
  return found.value === zip ? inspectArchive(path) : found
}

/**
 * Signatures of zip files, in hex: "PK" and the first part, which is an entry, the end of an empty archive, or a piece
 * of a split one.
 */
const ZIP_STARTS = ['504b0304', '504b0506', '504b0708']

async function typeOfBytes(path: string, start: Buffer): Promise<Result<FileType, string>> {
  if (ZIP_STARTS.includes(start.toString('hex', 0, 4))) return ok(zip)
  // Only the start is parsed, to bound what a hostile file can do to the parser.
  const guess = await fileTypeFromBuffer(start.subarray(0, 4100)).catch(() => undefined)
  const type = guess ? findFileTypeByMediaType(guess.mime) : null
  // A script may begin like a picture or a PDF; but no real picture is text from end to end.
  if (type && !(isPicture(type) && (await isText(path)))) return ok(type)
  if (await isText(path)) return ok(text)
  const accepted = words.accepted()
  return refuse(guess ? words.kindRefused({ extension: guess.ext, accepted }) : words.kindUnknown({ accepted }))
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whether the whole file is UTF-8 without a null byte. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if ((chunk as Buffer).includes(0)) return false
      decoder.decode(chunk as Buffer, { stream: true })
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
