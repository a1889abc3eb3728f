import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ExportPart, ExportRow } from './export-part'

/**
 * Version of the format. Increases when a key of `everything.json` changes its meaning or is removed; keys may be added
 * at any time.
 */
export const EXPORT_VERSION = 1
export const EXPORT_FORMAT = 'waymark-export'

/** Characters per chunk: each is compressed by itself. */
const AT_ONCE = 16_384

/** Writes all lists as one JSON document, a few rows at a time. */
export async function* writeExportJson(
  viewer: Viewer,
  parts: readonly ExportPart[],
  exportedAt: Date,
): AsyncGenerator<string> {
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt }
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, '')
  for (const part of parts) {
    yield `,\n  ${JSON.stringify(part.name)}: `
    yield* part.isSingle ? writeOne(viewer, part) : writeJsonRows(part.rows(viewer))
  }
  yield '\n}\n'
}

async function* writeOne(viewer: Viewer, { rows }: ExportPart) {
  for await (const row of rows(viewer)) {
    yield JSON.stringify(row)
    return
  }
  yield 'null'
}

/** Writes one list as a JSON array, a few rows at a time. */
export async function* writeJsonRows(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  let [text, isEmpty] = ['[', true]
  for await (const row of rows) {
    text += `${isEmpty ? '' : ','}\n    ${JSON.stringify(row)}`
    isEmpty = false
    if (text.length < AT_ONCE) continue
    yield text
    text = ''
  }
  yield isEmpty ? '[]' : `${text}\n  ]`
}
