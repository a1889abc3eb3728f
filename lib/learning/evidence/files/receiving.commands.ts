import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/foundation/env'
import { AppError, invalid } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { file as chooseFile } from '@/messages/generated/learning/evidence-refusals'
import { interrupted } from '@/messages/generated/learning/file-refusals'
import { tooLarge as tooLargeInWords } from '@/messages/generated/learning/file-size'
import { MAX_FILE_SIZE } from './limits'

// Bytes on disk, and nothing about people: who may send or see them is decided by the commands and reads above.

export const filesFolder = () => path.join(env().DATA_FOLDER, 'files')
/**
 * @param id made here: nothing that came from outside is ever part of a path
 * @throws TypeError for what is no id, as a row that was written by hand could have
 */
export function pathOfFile(id: string): string {
  if (!isId(id)) throw new TypeError('This is no id of a file.')
  return path.join(filesFolder(), id)
}

export const TEMPORARY = 'tmp-'

export type Received = { readonly path: string; readonly size: number; readonly sha256: string }

const tooLarge = () => {
  const reason = tooLargeInWords()
  return new AppError('too-large', reason, [{ field: 'file', reason }])
}

/**
 * Refuses what is too large by its sender's own word, before anything of it is read.
 * @param declaredSize in bytes; null when they say nothing
 * @throws too-large
 */
export function requireSmall(declaredSize: number | null): void {
  if (declaredSize !== null && declaredSize > MAX_FILE_SIZE) throw tooLarge()
}

/**
 * Writes a body to a temporary file as it comes, holding one chunk at a time. It stops at the first byte over the limit,
 * however much the sender goes on to say; what was written is gone whenever it throws.
 * @throws too-large, invalid (file) when the sender breaks off
 */
export async function receive(body: ReadableStream<Uint8Array> | null): Promise<Received> {
  if (!body) throw invalid('file', chooseFile())
  await mkdir(filesFolder(), { recursive: true })
  const temporary = path.join(filesFolder(), `${TEMPORARY}${randomUUID()}`)
  try {
    return { path: temporary, ...(await write(body, temporary)) }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function write(body: ReadableStream<Uint8Array>, to: string) {
  const hash = createHash('sha256')
  const file = await open(to, 'wx', 0o600)
  let size = 0
  try {
    // A reader, and no `for await`: leaving that would cut the connection before the refusal is answered.
    const reader = body.getReader()
    for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
      size += chunk.byteLength
      if (size > MAX_FILE_SIZE) throw tooLarge()
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    // On the disk before the row says that they are there.
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { value } = await reader.read()
    return value ?? null
  } catch {
    throw invalid('file', interrupted())
  }
}
