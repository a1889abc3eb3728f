import { MINUTE } from './calendar'
import type { History, Spell } from './histories'
import type { Random } from './random'

/** Ids and position of a checklist item in the database. */
export type ChecklistItem = { readonly id: string; readonly stepId: string; readonly position: number }

/** Number of Ana's ticked checklist items by step, from the first. */
const marks: Readonly<Record<string, number>> = {
  'git-basics': 6,
  'automated-tests': 6,
  'git-workflow': 7,
  'sql-queries': 6,
  transactions: 5,
  docker: 6,
  'ci-cd': 5,
  'rest-api-project': 6,
  'webhooks-and-integrations': 6,
  'indexes-and-query-plans': 6,
  'database-app-project': 5,
  'auth-system-project': 2,
  algorithms: 2,
}

const notes: Readonly<Record<string, string>> = {
  transactions:
    'Read committed: each *statement* sees what was committed before it began. That is why my check and my insert saw two different worlds.\n\n- Lost update: `SELECT ... FOR UPDATE`, or put the sum into the `UPDATE` itself\n- Retry on `40001` and `40P01`, three times at most',
  docker:
    'Order of the layers matters: `package-lock.json` first, `npm ci`, then the source. Build went from 48 s to 6 s.\n\nAsk Marek why the image still has a shell.',
  'rest-design':
    '**PUT** says what the whole thing is, **PATCH** what changes. Both can be sent twice.\n\nFor creating: let the client bring a key.',
  'database-app-project':
    "Marek's point: `SUM(booking.total)` after the join counts a booking once *per seat*.\n\n```sql\nWITH per_booking AS (\n  SELECT event_id, SUM(total) AS revenue\n  FROM booking GROUP BY event_id\n)\n```\n\nTest with the five bookings from the whiteboard: 240.",
  'auth-system-project':
    'States of an account: unconfirmed, active, blocked.\n\nTo do next: session table, new id at sign-in, deny by default **before** the second route.',
}

const links: readonly (readonly [step: string, title: string, url: string])[] = [
  ['transactions', 'Isolation levels, in the manual', 'https://www.postgresql.org/docs/current/transaction-iso.html'],
  [
    'rest-api-project',
    'Partial indexes: one open loan per item',
    'https://www.postgresql.org/docs/current/indexes-partial.html',
  ],
  ['docker', 'Layer cache explained', 'https://docs.docker.com/build/cache/'],
  [
    'auth-system-project',
    'What to check in a session',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  ['database-app-project', 'WITH queries', 'https://www.postgresql.org/docs/current/queries-with.html'],
]

/** Makes Ana's checklist marks, notes and links, all from the time of each step. */
export function makeWorkbook(
  learnerId: string,
  history: History,
  checklist: readonly ChecklistItem[],
  now: Date,
  random: Random,
) {
  const spell = (slug: string): Spell | undefined => history.spells.get(slug)
  /** Returns a moment within a spell: `part` from 0 to 1. */
  const within = ({ from, to }: Spell, part: number) => {
    const end = to?.getTime() ?? Math.min(now.getTime() - 10 * MINUTE, from.getTime() + 3 * 24 * 60 * MINUTE)
    return new Date(Math.round(from.getTime() + Math.max(0, end - from.getTime()) * part))
  }
  return {
    marks: Object.entries(marks).flatMap(([slug, count]) => {
      const at = spell(slug)
      const items = checklist.filter((item) => item.stepId === at?.step.id && item.position < count)
      return at
        ? items.map(({ id, position }) => ({ learnerId, itemId: id, markedAt: within(at, (position + 1) / 7) }))
        : []
    }),
    notes: Object.entries(notes).flatMap(([slug, body]) => {
      const at = spell(slug)
      return at ? [{ learnerId, stepId: at.step.id, body, version: 2, updatedAt: within(at, 0.9) }] : []
    }),
    ownLinks: links.flatMap(([slug, title, url]) => {
      const at = spell(slug)
      if (!at) return []
      return [{ id: random.uuid(), learnerId, stepId: at.step.id, title, url, createdAt: within(at, 0.5) }]
    }),
  }
}
