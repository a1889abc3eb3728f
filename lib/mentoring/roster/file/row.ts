import { z } from 'zod'
import { oneLine } from '@/lib/foundation/values/one-line'
import { emailAddress } from '@/lib/people/accounts/schema'
import * as words from '@/messages/generated/mentoring/roster'
import type { RosterColumn } from './columns'

export const rosterRoles = ['learner', 'mentor'] as const
export type RosterRole = (typeof rosterRoles)[number]

/** Row of a roster without errors. */
export type RosterRow = {
  readonly line: number
  readonly name: string
  readonly email: string
  readonly role: RosterRole
  readonly cohort: string
  readonly externalId: string | null
  readonly gitName: string | null
}

export type RosterProblem = { readonly field: RosterColumn; readonly reason: string }

/** Row of a file: what its cells say, and the row or the first problem with it. */
export type RosterLine = {
  readonly line: number
  readonly cells: Readonly<Record<RosterColumn, string>>
} & ({ readonly row: RosterRow; readonly problem: null } | { readonly row: null; readonly problem: RosterProblem })

const optional = (max: number) =>
  z
    .string()
    .trim()
    .pipe(z.union([z.literal('').transform(() => null), oneLine(max)]))

const role = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((value, context) => {
    if (value === 'admin') context.addIssue({ code: 'custom', message: words.adminRole() })
    else if (!['', ...rosterRoles].includes(value)) context.addIssue({ code: 'custom', message: words.role() })
  })
  .transform((value): RosterRole => (value === 'mentor' ? 'mentor' : 'learner'))

/** Schema of a row. Without a role it is a learner's. A name may be missing: people enter theirs when they sign up. */
const rowSchema = z.strictObject({
  email: emailAddress,
  name: optional(80).transform((value) => value ?? ''),
  role,
  cohort: z
    .string()
    .trim()
    .min(1, { error: () => words.cohortMissing() })
    .pipe(oneLine(80)),
  externalId: optional(80),
  gitName: optional(80),
})

/** Longest text of a cell that is kept of a row with a problem, to show and to return it. */
const MOST_SHOWN = 300

/** Checks the cells of a row. */
export function readRow(line: number, cells: RosterLine['cells']): RosterLine {
  const result = rowSchema.safeParse(cells)
  if (result.success) return { line, cells, row: { line, ...result.data }, problem: null }
  const [issue] = result.error.issues
  const problem = { field: (issue?.path[0] ?? 'email') as RosterColumn, reason: firstReason(issue) }
  const shown = Object.entries(cells).map(([column, text]) => [column, text.toWellFormed().slice(0, MOST_SHOWN)])
  return { line, cells: Object.fromEntries(shown) as RosterLine['cells'], row: null, problem }
}

type Issue = z.core.$ZodIssue | undefined

/** Returns the reason of an issue; of a choice, that of its last possibility, as the first is the empty cell. */
function firstReason(issue: Issue): string {
  if (issue?.code !== 'invalid_union') return issue?.message ?? ''
  return issue.errors.at(-1)?.[0]?.message ?? issue.message
}
