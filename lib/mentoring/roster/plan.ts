import { bounds } from '@/lib/foundation/rate-limit/bounds'
import * as words from '@/messages/generated/mentoring/roster'
import type { RosterLine, RosterProblem, RosterRole, RosterRow } from './file/row'

/** Most cohorts that one roster creates: more are misspelled names. */
export const MAX_NEW_COHORTS = 20

/** Result of each row. */
export const rosterOutcomes = [
  'error',
  'invite', // a place in a cohort, and an invitation unless the address has one
  'again', // the place is there, its invitation has expired or was withdrawn
  'add', // a mentor with an account, who mentors the cohort at once
  'update', // is there or invited: external ID, Git name or name change
  'present', // is there already
  'invited', // is invited already
  'left', // took the place once, and has left the cohort since
  'duplicate', // an earlier line says the same
] as const
export type RosterOutcome = (typeof rosterOutcomes)[number]

export type KnownCohort = { readonly id: string; readonly name: string; readonly isClosed: boolean }

/** Account that has the address of a row. */
export type KnownPerson = {
  readonly id: string
  readonly isMentor: boolean
  readonly isDisabled: boolean
  /** Asked for deletion, which is not carried out yet. */
  readonly isLeaving: boolean
  readonly externalId: string | null
  readonly gitName: string | null
  readonly memberships: readonly { readonly cohortId: string; readonly role: string }[]
}

/** Place that a roster gave to an address before. */
export type KnownEntry = {
  readonly id: string
  readonly email: string
  readonly cohortId: string
  readonly role: string
  readonly name: string
  readonly externalId: string | null
  readonly gitName: string | null
  readonly state: 'open' | 'accepted' | 'withdrawn'
}

/** Stored facts that decide what the rows do. */
export type RosterFacts = {
  /** People by address. */
  readonly people: ReadonlyMap<string, KnownPerson>
  readonly entries: ReadonlyMap<string, readonly KnownEntry[]>
  /** Role of the valid invitation of an address. */
  readonly invitations: ReadonlyMap<string, string>
  /** Cohorts by name: several can have one. */
  readonly cohorts: ReadonlyMap<string, readonly KnownCohort[]>
}

export type PlannedRow = {
  readonly line: RosterLine
  readonly outcome: RosterOutcome
  readonly problem: RosterProblem | null
  /** Null for a new cohort, and for a row with an error. */
  readonly cohort: KnownCohort | null
  readonly person: KnownPerson | null
  readonly entry: KnownEntry | null
}

const changing: readonly RosterOutcome[] = ['invite', 'again', 'add', 'update']

/** Returns whether a row changes anything. */
export const isChange = ({ outcome }: Pick<PlannedRow, 'outcome'>): boolean => changing.includes(outcome)

type FileState = {
  readonly seen: Map<string, number>
  readonly newCohorts: Set<string>
  /** Learner places that earlier lines give to an address. */
  readonly places: Map<string, number>
}

/** Plans what each row does. The preview and each part of the import go by it, so that they say and do the same. */
export function planRoster(lines: readonly RosterLine[], facts: RosterFacts): PlannedRow[] {
  const state: FileState = { seen: new Map(), newCohorts: new Set(), places: new Map() }
  return lines.map((line) => planLine(line, facts, state))
}

function planLine(line: RosterLine, facts: RosterFacts, state: FileState): PlannedRow {
  const planned = { line, problem: null, cohort: null, person: null, entry: null }
  const { row } = line
  if (!row) return { ...planned, outcome: 'error', problem: line.problem }
  const fail = (field: RosterProblem['field'], reason: string): PlannedRow => ({
    ...planned,
    outcome: 'error',
    problem: { field, reason },
  })
  if (state.seen.has(toKey(row))) return { ...planned, outcome: 'duplicate' }
  const other = state.seen.get(toKey({ ...row, role: otherRole(row.role) }))
  if (other !== undefined) return fail('role', words.inTwoRoles({ line: other }))
  state.seen.set(toKey(row), row.line)
  const cohorts = facts.cohorts.get(row.cohort) ?? []
  const open = cohorts.filter(({ isClosed }) => !isClosed)
  if (open.length > 1) return fail('cohort', words.cohortAmbiguous())
  if (open.length === 0 && cohorts.length > 0) return fail('cohort', words.cohortClosed())
  const cohort = open[0] ?? null
  const person = facts.people.get(row.email) ?? null
  const entries = facts.entries.get(row.email) ?? []
  const problem = findProblem(row, { cohort, person, entries })
  if (problem) return fail(problem.field, problem.reason)
  const entry = entries.find(({ cohortId, role }) => cohortId === cohort?.id && role === row.role) ?? null
  const outcome = decideOutcome(row, { cohort, person, entry, invitedAs: facts.invitations.get(row.email) ?? null })
  if (!cohort) {
    state.newCohorts.add(row.cohort)
    if (state.newCohorts.size > MAX_NEW_COHORTS) {
      state.newCohorts.delete(row.cohort)
      return fail('cohort', words.tooManyCohorts({ max: MAX_NEW_COHORTS }))
    }
  }
  if (outcome === 'invite' && row.role === 'learner' && !hasPlace(row.email, { person, entries }, state)) {
    return fail('cohort', words.tooManyPlaces({ most: bounds.cohortsLearning.inAll.most }))
  }
  return { ...planned, outcome, cohort, person, entry }
}

const toKey = ({ email, role, cohort }: Pick<RosterRow, 'email' | 'role' | 'cohort'>): string =>
  JSON.stringify([email, role, cohort])
const otherRole = (role: RosterRole): RosterRole => (role === 'mentor' ? 'learner' : 'mentor')

type About = {
  readonly cohort: KnownCohort | null
  readonly person: KnownPerson | null
  readonly entries: readonly KnownEntry[]
}

function findProblem(row: RosterRow, { cohort, person, entries }: About): RosterProblem | null {
  if (person?.isDisabled) return { field: 'email', reason: words.accountClosed() }
  if (person?.isLeaving) return { field: 'email', reason: words.accountEnds() }
  const has = (role: RosterRole) => person?.memberships.some((one) => one.cohortId === cohort?.id && one.role === role)
  if (has(otherRole(row.role)) && !has(row.role)) {
    return { field: 'role', reason: row.role === 'mentor' ? words.learnsHere() : words.mentorsHere() }
  }
  const isInvitedInOther = entries.some(
    ({ cohortId, role, state }) => state === 'open' && cohortId === cohort?.id && role === otherRole(row.role),
  )
  if (isInvitedInOther && !has(row.role)) return { field: 'role', reason: words.invitedInOtherRole() }
  const { most } = bounds.cohortsMentored.inAll
  const mentored = person?.memberships.filter(({ role }) => role === 'mentor').length ?? 0
  if (row.role === 'mentor' && !has('mentor') && mentored >= most) {
    return { field: 'cohort', reason: words.mentorsTooMany({ most }) }
  }
  return null
}

type Known = Omit<About, 'entries'> & { readonly entry: KnownEntry | null; readonly invitedAs: string | null }

function decideOutcome(row: RosterRow, { cohort, person, entry, invitedAs }: Known): RosterOutcome {
  const isMember = person?.memberships.some(({ cohortId, role }) => cohortId === cohort?.id && role === row.role)
  if (isMember && person) return hasNewIds(row, person) ? 'update' : 'present'
  if (entry?.state === 'accepted') return 'left'
  if (row.role === 'mentor' && person?.isMentor) return 'add'
  if (entry?.state !== 'open') return 'invite'
  if (!coversRole(invitedAs, row.role)) return 'again'
  return hasNewIds(row, entry) || (row.name !== '' && row.name !== entry.name) ? 'update' : 'invited'
}

type Ids = { readonly externalId: string | null; readonly gitName: string | null }

/** An empty cell leaves what is known. */
const hasNewIds = (row: Ids, known: Ids): boolean =>
  (row.externalId !== null && row.externalId !== known.externalId) ||
  (row.gitName !== null && row.gitName !== known.gitName)

/** Returns whether an invitation with a role is enough for a place with another. */
export const coversRole = (invited: string | null, role: RosterRole): boolean =>
  invited !== null && (role === 'learner' || invited !== 'learner')

function hasPlace(email: string, { person, entries }: Pick<About, 'person' | 'entries'>, { places }: FileState) {
  const learning = person?.memberships.filter(({ role }) => role === 'learner').length ?? 0
  const open = entries.filter(({ role, state }) => role === 'learner' && state === 'open').length
  const here = places.get(email) ?? 0
  if (learning + open + here >= bounds.cohortsLearning.inAll.most) return false
  places.set(email, here + 1)
  return true
}

/** Person to invite, with the highest role of their rows. */
export type Invitee = { readonly email: string; readonly name: string; readonly role: RosterRole }

/** Lists the addresses that need a new invitation: one each, however many rows they have. */
export function listInvitees(planned: readonly PlannedRow[], { invitations }: RosterFacts): Invitee[] {
  const invitees = new Map<string, Invitee>()
  for (const { line, outcome } of planned) {
    if (!line.row || !['invite', 'again', 'invited', 'update'].includes(outcome)) continue
    const { email, name, role } = line.row
    const before = invitees.get(email)
    invitees.set(email, {
      email,
      name: before?.name || name,
      role: before?.role === 'mentor' || role === 'mentor' ? 'mentor' : 'learner',
    })
  }
  const inviting = new Set(
    planned.flatMap(({ line, outcome }) =>
      line.row && (outcome === 'invite' || outcome === 'again') ? [line.row.email] : [],
    ),
  )
  return [...invitees.values()].filter(
    ({ email, role }) => inviting.has(email) && !coversRole(invitations.get(email) ?? null, role),
  )
}
