import 'server-only'
import { createReadStream } from 'node:fs'
import { type PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { siteOrigin } from '@/lib/foundation/env'
import { toPullStream } from '@/lib/foundation/values/pull-stream'
import { getFilePath } from '@/lib/learning/evidence/files/upload.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { accountParts } from './account.data'
import { checkParts } from './checks.data'
import { conversationParts } from './conversations.data'
import { writeCsv } from './csv'
import { writeExportJson } from './export-json'
import { getFileName, writeNotesMarkdown, writeReadme, writeReviewsMarkdown } from './export-markdown'
import type { ExportPart, ExportRow } from './export-part'
import { learningParts } from './learning.data'
import { mentorParts } from './mentor.data'
import { mentoredParts } from './mentored.data'
import { ownFiles, workParts } from './work.data'

/** All parts of an export, in the order of `everything.json`. */
export const exportParts: readonly ExportPart[] = [
  ...accountParts,
  ...learningParts,
  ...checkParts,
  ...workParts,
  ...conversationParts,
  ...mentoredParts,
  ...mentorParts,
]

export type ZippedFile = { readonly path: string; readonly open: () => Readable }

/** An export's content, and whether only the bytes of files remain to be read. */
export type OpenedExport = { readonly content: ReadableStream<Uint8Array>; readonly isComputed: () => boolean }

/**
 * Returns everything stored about the viewer as a zip file, which is read while it is sent: memory holds one page of
 * one list, however much data there is.
 */
export async function openExport(viewer: Viewer, now: Date): Promise<OpenedExport> {
  const entries: ZippedFile[] = [
    ofText('README.txt', () => [writeReadme(exportParts, { site: siteOrigin(), exportedAt: now })]),
    ofText('everything.json', () => writeExportJson(viewer, exportParts, now)),
    ofText('notes.md', () => writeNotesMarkdown(readRows(viewer, 'notes'))),
    ofText('reviews.md', () => writeReviewsMarkdown(readRows(viewer, 'reviews'))),
    ...exportParts.flatMap(({ name, columns, rows }) =>
      columns ? [ofText(getFileName(name), () => writeCsv(columns, rows(viewer)))] : [],
    ),
  ]
  let isComputed = false
  const openFile = (id: string) => {
    isComputed = true
    return createReadStream(getFilePath(id))
  }
  for await (const { id, path } of ownFiles(viewer)) {
    if (path) entries.push({ path, open: () => openFile(id) })
  }
  return { content: zipped(entries, now), isComputed: () => isComputed }
}

export const ofText = (path: string, text: () => Iterable<string> | AsyncIterable<string>): ZippedFile => ({
  path,
  open: () => Readable.from(text(), { objectMode: false }),
})

function readRows(viewer: Viewer, wanted: string): AsyncIterable<ExportRow> {
  const part = exportParts.find(({ name }) => name === wanted)
  if (!part) throw new Error(`An export has no ${wanted}.`)
  return part.rows(viewer)
}

/** Writes the entries, one open at a time. An error or a cancelled read closes it. */
export function zipped(entries: readonly ZippedFile[], mtime: Date): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as PassThrough
  let current: Readable | null = null
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  output.once('close', () => current?.destroy())
  for (const { path, open } of entries) {
    zip.addReadStreamLazy(path, { mtime }, (take) => {
      current = open()
      current.once('error', fail)
      take(null, current)
    })
  }
  zip.end()
  return toPullStream(output)
}
