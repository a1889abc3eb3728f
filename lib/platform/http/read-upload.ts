import 'server-only'
import { AppError } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/platform/requests'

type Upload = { readonly body: ReadableStream<Uint8Array> | null; readonly declaredSize: number | null }

/**
 * Reads a raw body into memory. It stops at the first byte over the limit, whatever size is declared.
 * @param max in bytes
 * @throws too-large, not-json when the sender breaks off
 */
export async function readUpload({ body, declaredSize }: Upload, max: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too-large', words.tooLarge({ max }))
  if (declaredSize !== null && declaredSize > max) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  // Uses a reader: leaving a `for await` would cut the connection before the refusal is sent.
  const reader = body?.getReader()
  for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
    size += chunk.byteLength
    if (size > max) throw tooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | null> {
  try {
    return (await reader?.read())?.value ?? null
  } catch {
    throw new AppError('not-json', words.cutOff())
  }
}
