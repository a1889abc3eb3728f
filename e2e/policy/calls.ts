import { groups } from '@/app/api/v1/calls'
import { fillPath } from '@/lib/foundation/call-paths'
import { evidenceCalls } from '@/lib/learning/evidence/calls'
import { planCalls } from '@/lib/learning/plans/calls'
import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { accountCalls } from '@/lib/people/accounts/calls'
import type { ApiCall, CallAccess } from '@/lib/platform/calls/call'
import type { Actor, World } from './cast'
import { mentors } from './kinds-of-rows'
import { relations } from './relations'
import type { Row } from './row'
import { scenarios } from './scenarios'

const whoMay: Readonly<Record<CallAccess, Row['allowed']>> = {
  anyone: 'anyone',
  'half-signed-in': 'signed-in',
  'signed-in': 'signed-in',
  mentors,
  admins: ['admin'],
}

/**
 * Calls that run last: those that change access to others, need the plan that the first of these makes, or end
 * sessions.
 */
const last: readonly ApiCall[] = [
  planCalls.savePlan,
  evidenceCalls.storeFile,
  reviewCalls.submitWork,
  cohortCalls.joinCohort,
  accountCalls.signOutEverywhere,
]

const declared = groups.flatMap((group) => Object.values(group.calls))

/** Makes a row for every declared call: access follows from its declaration and its resource. */
export const callRows: readonly Row[] = [...declared.filter((call) => !last.includes(call)), ...last].map(toRow)

function toRow(call: ApiCall): Row {
  const scenario = scenarios.get(call)
  const allowed = scenario?.allowed ?? getRelation(call)?.allowed ?? whoMay[call.access]
  return {
    entry: call.entry,
    allowed,
    visitors: call.access === 'anyone' && allowed !== 'anyone' ? 'hidden' : undefined,
    isStream: call.media === 'text/event-stream',
    call: (world, actor) => toStatusRequest(call, world, actor),
  }
}

/** @throws Error when a declaration names an unknown relation */
export function getRelation({ resource: whose, entry }: ApiCall) {
  const relation = whose === undefined ? undefined : relations[whose]
  if (whose !== undefined && !relation)
    throw new Error(`${entry} is about "${whose}", which relations.ts does not know.`)
  return relation
}

async function toStatusRequest(call: ApiCall, world: World, actor: Actor) {
  const [scenario, relation] = [scenarios.get(call), getRelation(call)]
  const ids = (await (scenario?.make ?? relation?.make)?.(world, actor)) ?? []
  const [, path = ''] = call.entry.split(' ')
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)
  const params = Object.fromEntries(names.map((name, place) => [name, ids[place] ?? '']))
  const url = fillPath(path, params, call.example?.query as Record<string, unknown>)
  const data = call.upload ? 'Some notes.' : scenario?.body ? await scenario.body(world, ids) : call.example?.body
  return { url, data }
}
