import type { ApiCall, CallGroup, Entry } from './call'
import { account } from './calls/account'
import { admin } from './calls/admin'
import { cohorts } from './calls/cohorts'
import { learning } from './calls/learning'
import { mentoring } from './calls/mentoring'
import { open } from './calls/open'
import { reviews } from './calls/reviews'
import { waysIn } from './calls/ways-in'

/** Every call of the HTTP API. `routes.test.ts` holds them to the routes. */
export const groups: readonly CallGroup[] = [open, waysIn, account, learning, reviews, mentoring, cohorts, admin]

export const calls = new Map<string, ApiCall>(groups.flatMap((group) => Object.entries(group.calls)))

export const callOf = (entry: Entry): ApiCall | undefined => calls.get(entry)
