import { z } from 'zod'
import { HostError } from '../host-error'

/**
 * Thrown for a bad archive, or an impossible operation. The host reads the message: one line, or one for each
 * difference.
 */
export class BackupError extends HostError {
  override readonly name = 'BackupError'
  /** Each difference on its own, or the message without any. */
  readonly lines: readonly string[]

  constructor(message: string, differences: readonly string[] = []) {
    super(differences.length > 0 ? `${message}:\n${differences.map((line) => `  ${line}`).join('\n')}` : message)
    this.lines = differences.length > 0 ? differences : [message]
  }
}

const part = { size: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

const fileSchema = z.strictObject({ id: z.uuid(), ...part })

const manifestSchema = z.strictObject({
  format: z.literal('waymark-backup'),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Version of the product that made it. */
  version: z.string(),
  provider: z.enum(['sqlite', 'postgresql']),
  /** PostgreSQL's schema with the tables. */
  schema: z.string().nullable(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1),
  database: z.strictObject(part),
  /** Number of rows by table. The names become part of SQL. */
  rows: z.record(z.string().regex(/^\w{1,63}$/), z.number().int().nonnegative()),
  files: z.array(fileSchema),
  /** Ids of files whose bytes were already missing on the disk. */
  lost: z.array(z.uuid()),
})
export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'
export const databasePart = (provider: Manifest['provider']) =>
  provider === 'sqlite' ? 'database.sqlite' : 'database.pgdump'
export const filePart = (id: string) => `files/${id}`

/**
 * Returns whether a row describes a file that Waymark could have stored. Others are skipped: their id could be a path.
 */
export const isValidFile = (file: { id: string; size: number; sha256: string }): boolean =>
  fileSchema.safeParse(file).success

/** Lists the parts of an archive besides its manifest, by name, with their expected size and hash. */
export function listParts(manifest: Manifest): ReadonlyMap<string, { readonly size: number; readonly sha256: string }> {
  return new Map([
    [databasePart(manifest.provider), manifest.database],
    ...manifest.files.map((file) => [filePart(file.id), file] as const),
  ])
}

/** Parses a manifest. @throws BackupError for other content, and for another version of the format */
export function parseManifest(text: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BackupError('it is damaged: its manifest cannot be read')
  }
  const { format, formatVersion } = Object(value) as { format?: unknown; formatVersion?: unknown }
  if (format !== 'waymark-backup') throw new BackupError('it is no backup of Waymark')
  if (typeof formatVersion === 'number' && formatVersion > 1) {
    throw new BackupError('it was made by a newer version of Waymark; restore it with that version')
  }
  const result = manifestSchema.safeParse(value)
  if (!result.success) throw new BackupError('it is damaged: its manifest contradicts itself')
  return result.data
}
