import 'server-only'
import { siteOrigin } from '@/lib/foundation/env'
import { ofText, type ZippedFile, zipped } from '@/lib/operations/privacy/export/archive.data'
import { writeCsv } from '@/lib/operations/privacy/export/csv'
import { writeJsonRows } from '@/lib/operations/privacy/export/export-json'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/school'
import { schoolTables } from './tables.data'

/**
 * Opens the archive, of which each table is read while it is sent: memory holds one page of one table, however many
 * people there are. Each table is there as CSV and as JSON.
 */
export function openSchoolArchive(viewer: Viewer, now: Date): ReadableStream<Uint8Array> {
  const readme = words.readme({ site: siteOrigin(), at: now.toISOString() })
  const entries: ZippedFile[] = [
    ofText('README.txt', () => [readme]),
    ...schoolTables.flatMap(({ name, columns, rows }) => [
      ofText(`${name}.csv`, () => writeCsv(columns, rows(viewer))),
      ofText(`${name}.json`, () => withNewline(writeJsonRows(rows(viewer)))),
    ]),
  ]
  return zipped(entries, now)
}

async function* withNewline(text: AsyncIterable<string>): AsyncGenerator<string> {
  yield* text
  yield '\n'
}
