import type { Learner } from '@/e2e/harness/client'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'
import type { Ledger } from './ledger'

export type Verdict = {
  /** Acknowledged events. */
  readonly events: number
  readonly missing: number
  /** Events that were not requested, or more than one for one key. */
  readonly extra: number
  readonly different: number
  readonly notesWrong: number
  /** All problems, in words. */
  readonly problems: readonly string[]
}

/** Compares acknowledged writes with the database: each has to be there once, and nothing else. */
export async function judge(client: PrismaClient, people: readonly Learner[], ledger: Ledger): Promise<Verdict> {
  const emails = people.map(({ email }) => email)
  const rows = await client.event.findMany({
    where: { learner: { user: { email: { in: emails } } } },
    select: {
      ...{ idempotencyKey: true, to: true },
      learner: { select: { user: { select: { email: true } } } },
      step: { select: { slug: true } },
    },
  })
  const there = new Map<string, number>()
  const problems: string[] = [...new Set(ledger.faults)].slice(0, 10)
  let different = 0
  for (const { idempotencyKey, to, learner, step } of rows) {
    const name = `${learner.user.email} ${idempotencyKey}`
    there.set(name, (there.get(name) ?? 0) + 1)
    const said = ledger.events.get(name)
    if (said && (said.to !== to || said.step !== step.slug)) different++
  }
  const missing = [...ledger.events.keys()].filter((name) => !there.has(name))
  const extra = rows.length - (ledger.events.size - missing.length)
  const notesWrong = await wrongNotes(client, emails, ledger)
  if (missing.length > 0) problems.push(`${missing.length} acknowledged events are missing, such as ${missing[0]}`)
  if (extra !== 0) problems.push(`${extra} events are there that were never acknowledged, or are there twice`)
  if (different > 0) problems.push(`${different} events say something else than was asked`)
  if (notesWrong > 0) problems.push(`${notesWrong} notes are not the text that was saved last`)
  return { events: ledger.events.size, missing: missing.length, extra, different, notesWrong, problems }
}

async function wrongNotes(client: PrismaClient, emails: readonly string[], ledger: Ledger): Promise<number> {
  const rows = await client.note.findMany({
    where: { learner: { user: { email: { in: [...emails] } } } },
    include: { step: { select: { slug: true } }, learner: { select: { user: { select: { email: true } } } } },
  })
  const there = new Map(rows.map((row) => [`${row.learner.user.email} ${row.step.slug}`, row]))
  const wrong = [...ledger.notes].filter(([name, { body, version }]) => {
    const row = there.get(name)
    return row?.body !== body || row.version !== version
  })
  return wrong.length + Math.abs(there.size - ledger.notes.size)
}
