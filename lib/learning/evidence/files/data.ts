import 'server-only'
import { type FileHandle, open } from 'node:fs/promises'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { isId } from '@/lib/foundation/values/id'
import { toPullStream } from '@/lib/foundation/values/pull-stream'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { filesVisibleTo } from './policy'
import { getFilePath } from './upload.commands'

export type FileFacts = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/**
 * Returns a file of the viewer, or one handed in by a learner they may see.
 * @throws not-found, also when its bytes are gone
 */
export async function getFile(viewer: Viewer, id: string): Promise<FileFacts> {
  const { file, ...facts } = await openVisible(viewer, id)
  await file.close()
  return facts
}

/** Returns the same facts and the bytes, streamed as they are read. */
export async function openFile(
  viewer: Viewer,
  id: string,
): Promise<FileFacts & { readonly content: ReadableStream<Uint8Array> }> {
  const { file, ...facts } = await openVisible(viewer, id)
  const content = toPullStream(file.createReadStream())
  return { ...facts, content }
}

async function openVisible(viewer: Viewer, id: string): Promise<FileFacts & { readonly file: FileHandle }> {
  const facts = isId(id)
    ? await db().storedFile.findFirst({
        where: { AND: [{ id }, filesVisibleTo(viewer)] },
        select: { id: true, name: true, mediaType: true, size: true },
      })
    : null
  if (!facts) throw notFound('file')
  try {
    return { ...facts, file: await open(getFilePath(facts.id), 'r') }
  } catch (error) {
    // Logged for the host: the row exists, but its bytes are missing.
    log().error({ file: facts.id, err: error }, 'The bytes of a file cannot be read')
    throw notFound('file')
  }
}
