export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** A migration that a database lists as applied. */
export type Applied = { readonly name: string; readonly checksum: string }

/** Thrown for a database on which this version cannot start. The host reads the message. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Returns the migrations that a database lacks, in order. */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = known.get(name)
    if (!migration) {
      throw new MigrationError(`this database is of a newer version, which applied ${name}; start that version`)
    }
    if (migration.checksum !== checksum) throw new MigrationError(`migration ${name} was changed after it was applied`)
  }
  const names = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !names.has(name))
}
