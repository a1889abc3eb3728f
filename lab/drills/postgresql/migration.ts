import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { getMigrationsFolder, migrate } from '@/prisma/migrate'
import { type Command, inPlace } from './place'
import { describeTicks, startTicking } from './ticking'

const LONGEST_MS = 3000
/** As long as the disk that `pg_dump` writes to hangs. */
const HELD_MS = 15_000
const NAME = '29990101000000_drill'

/** Migrates while a backup holds all tables and people tick. @returns what went wrong */
export const migration = (): Promise<string[]> =>
  inPlace(async ({ cluster, folder, serve, makePeople, begin, ask }) => {
    const server = await serve()
    const people = await makePeople(server.url, 6)
    const ticking = startTicking(people, server.url)
    await ticking.answered(20)
    const file = path.join(folder, 'kept.zip')
    const { backup, dump } = await holdDump(() => begin('backup', [file, '--force']), ask)
    const began = performance.now()
    const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
    console.log(`pg_dump holds the tables, and is stopped for ${HELD_MS / 1000} s, as on a disk that hangs`)
    const changed = migrate(cluster.url('postgres'), addMigration(folder)).then((names) => {
      console.log(`the migration was applied after ${seconds()} s`)
      return names
    })
    await wait(HELD_MS)
    const isEarly = await hasColumn(ask)
    process.kill(dump, 'SIGCONT')
    const { code, output } = await backup.ended
    console.log(`the backup ended after ${seconds()} s`)
    const applied = await changed
    await ticking.answered(20)
    const ticked = await ticking.end()
    console.log(describeTicks(ticked))
    const isApplied = applied.length === 1 && !isEarly && (await hasColumn(ask))
    // No command works on a database that knows a migration which the build lacks.
    await ask(`ALTER TABLE "Learner" DROP COLUMN "drill"`)
    await ask(`DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${NAME}'`)
    const drilled = await begin('restore', ['--drill', file]).ended
    const worst = Math.max(...ticked.times)
    return [
      ...(isApplied ? [] : ['the migration was not applied afterwards']),
      ...(code === 0 ? [] : [`the backup failed: ${output}`]),
      ...(drilled.code === 0 ? [] : [`the backup cannot be restored: ${drilled.output}`]),
      ...(worst > LONGEST_MS ? [`a tick took ${(worst / 1000).toFixed(2)} s`] : []),
      ...ticked.lost,
    ]
  })

type Ask = (sql: string) => Promise<Record<string, unknown>[]>

/** Starts backups until the `pg_dump` of one is stopped with the tables locked. */
async function holdDump(begin: () => Command, ask: Ask): Promise<{ backup: Command; dump: number }> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const backup = begin()
    while (backup.process.exitCode === null) {
      const dump = findDump(backup.process.pid)
      if (dump && signal(dump, 'SIGSTOP')) {
        if (await holdsTables(ask)) return { backup, dump }
        signal(dump, 'SIGCONT')
      }
      await wait(2)
    }
  }
  throw new Error('No pg_dump was met while it had the tables locked.')
}

/** A child of the backup's. */
function findDump(backup: number | undefined): number {
  return Number(spawnSync('pgrep', ['-P', String(backup), '-x', 'pg_dump'], { encoding: 'utf8' }).stdout.trim())
}

/** @returns false where the process has ended */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

const holdsTables = async (ask: Ask): Promise<boolean> =>
  (
    await ask(`SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE application_name = 'pg_dump' AND relation = '"Learner"'::regclass AND granted`)
  ).length > 0

/** The checked-in migrations, and one that needs a table of the ticks to itself. */
function addMigration(folder: string): string {
  const own = path.join(folder, 'migrations')
  cpSync(getMigrationsFolder('postgresql://'), own, { recursive: true })
  mkdirSync(path.join(own, NAME))
  writeFileSync(path.join(own, NAME, 'migration.sql'), 'ALTER TABLE "Learner" ADD COLUMN "drill" INTEGER;\n')
  return own
}

const hasColumn = async (ask: Ask): Promise<boolean> =>
  (await ask(`SELECT 1 FROM information_schema.columns WHERE table_name = 'Learner' AND column_name = 'drill'`))
    .length > 0
