import { calls } from '@/app/api/v1/calls'
import { getRelation } from '../policy/calls'
import type { Kind, Relation } from '../policy/relations'
import { relations } from '../policy/relations'
import type { Oracle } from './oracle'

export type Rule = Pick<Relation, 'kinds' | 'may' | 'knows'> & {
  /** A valid body, for calls that take one. */
  readonly body?: object
  /**
   * Visitors have the same access as everybody else: access does not depend on an account, and unknown ids are not
   * found.
   */
  readonly isForVisitors?: boolean
}
/** Anybody may see it. */
export const PUBLIC = 'public'

/** Rule of a page with the same resource as a call. */
const ofPage = (whose: string): Rule => relations[whose] as Relation
const review: Kind = ['Review', 'id']

const pageRules: Readonly<Record<string, Rule | typeof PUBLIC>> = {
  'PAGE /admin/people/[id]': ofPage('person'),
  'PAGE /admin/reports/[thread]': ofPage('reported-thread'),
  'PAGE /cohorts/join/[code]': {
    kinds: [['Cohort', 'joinCode']],
    may: (is, _who, code = '') => is.isJoinCode(code),
    isForVisitors: true,
  },
  'PAGE /mentor/cohorts/[id]': ofPage('cohort'),
  'PAGE /mentor/cohorts/[id]/outcomes': ofPage('cohort'),
  'PAGE /mentor/cohorts/[id]/people': ofPage('cohort'),
  'PAGE /mentor/cohorts/[id]/settings': ofPage('cohort'),
  // A mentor is redirected from their own id to their own dashboard.
  'PAGE /mentor/learners/[id]': {
    kinds: [['User', 'id']],
    may: (is, who, id = '') => is.mentors(who, id) || (id === who && is.looksAfter(who)),
  },
  'PAGE /messages/[thread]': ofPage('thread'),
  'PAGE /mentor/reviews/[id]': { kinds: [review], may: (is, who, id = '') => is.inQueueOf(who, id) },

  // Public entries: ids lead nowhere, or to the same page for all.
  'GET /checks/[brief]/openapi.yaml': PUBLIC,
  'GET /icons/[name]': PUBLIC,
  'GET /land/[name]': PUBLIC,
  'PAGE /u/[handle]': PUBLIC,
  'IMAGE /u/[handle]/opengraph-image': PUBLIC,
  'PAGE /guide/[page]': PUBLIC,
  'PAGE /pay/[topic]': PUBLIC,
  'IMAGE /guide/[page]/opengraph-image': PUBLIC,
  'PAGE /invitations/[code]': PUBLIC,
  'PAGE /roadmaps/[roadmap]': PUBLIC,
  'IMAGE /roadmaps/[roadmap]/opengraph-image': PUBLIC,
  'PAGE /roadmaps/[roadmap]/skills': PUBLIC,
  'PAGE /roadmaps/[roadmap]/steps/[step]': PUBLIC,
  'IMAGE /roadmaps/[roadmap]/steps/[step]/opengraph-image': PUBLIC,
}

/** Rules of all calls with a parameter, by the resource in their declaration. */
const callRules = [...calls.values()]
  .filter(({ entry }) => entry.includes('['))
  .flatMap((call): [string, Rule | typeof PUBLIC][] => {
    const relation = getRelation(call)
    if (!relation) return []
    return [[call.entry, call.access === 'anyone' ? PUBLIC : { ...relation, body: call.example?.body }]]
  })

/** Rules of all entries of the server with an id in the address. */
export const rules: Readonly<Record<string, Rule | typeof PUBLIC>> = { ...pageRules, ...Object.fromEntries(callRules) }

/** An id in a query or a body. */
export type Reference = {
  readonly method: string
  readonly kind: Kind
  readonly may: (oracle: Oracle, who: string, id: string) => boolean
  readonly path: (id: string) => string
  readonly body?: (id: string) => object
  /** The response is a whole page, which contains the time: only the status is compared. */
  readonly isPage?: boolean
}

const ofRun = (path: string): Reference => ({
  method: 'GET',
  kind: ['Cohort', 'id'],
  may: (is, who, id) => is.runs(who, id),
  path: (id) => `${path}?cohort=${id}`,
})

export const references: readonly Reference[] = [
  ofRun('/api/v1/mentor/learners'),
  ofRun('/api/v1/mentor/learners.csv'),
  ofRun('/api/v1/mentor/reviews'),
  { ...ofRun('/roadmaps/backend'), path: (id) => `/roadmaps/backend?view=map&cohort=${id}`, isPage: true },
  {
    method: 'POST',
    kind: ['Cohort', 'id'],
    may: (is, who, id) => is.learnsIn(who, id),
    path: () => '/api/v1/me/submissions',
    body: (id) => ({ step: 'rest-api-project', url: 'https://code.example.com/mine/api', cohort: id }),
  },
  {
    method: 'POST',
    kind: ['StoredFile', 'id'],
    may: (is, who, id) => is.owns('StoredFile', 'ownerId')(who, id),
    path: () => '/api/v1/me/evidence',
    body: (id) => ({ step: 'http', kind: 'file', file: id, note: '' }),
  },
]
