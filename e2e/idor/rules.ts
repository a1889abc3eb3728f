import type { Oracle } from './oracle'

/** A row of the database whose id belongs into a place of an address: table and column. */
type Kind = readonly [table: string, column: string]

export type Rule = {
  /** What belongs into each place of the address, in order. */
  readonly kinds: readonly Kind[]
  /** Whether a person may do it to these. */
  readonly may: (oracle: Oracle, who: string, ...ids: string[]) => boolean
  /** Of an address with two places: whether a person knows of what stands in the first. */
  readonly knows?: (oracle: Oracle, who: string, id: string) => boolean
  /** A body that is in order, for calls that take one. */
  readonly body?: object
}
/** Anybody may see it. */
export const PUBLIC = 'public'

const NOBODY = '00000000-0000-4000-8000-0000000000ff'
const cohort: Kind = ['Cohort', 'id']
const user: Kind = ['User', 'id']
const step: Kind = ['Step', 'id']
const review: Kind = ['Review', 'id']
const guest: Kind = ['PersonInvitation', 'id']
const skill: Kind = ['Skill', 'slug']
const roadmap: Kind = ['Roadmap', 'slug']

type May = Rule['may']
const rule = (kinds: readonly Kind[], may: May, body?: object): Rule => ({ kinds, may, body })
const belowCohort = (kind: Kind, may: May): Rule => ({
  ...rule([cohort, kind], (is, who, id = '', inner = '') => is.runs(who, id) && may(is, who, id, inner)),
  knows: (is, who, id) => is.runs(who, id),
})
const belowMentee = (kind: Kind, may: May, body?: object): Rule => ({
  ...rule([user, kind], (is, who, id = '', inner = '') => is.mentors(who, id) && may(is, who, id, inner), body),
  knows: (is, who, id) => is.mentors(who, id),
})

const ofAdmins = (body?: object) => rule([user], (is, who, id) => is.admins(who) && is.person(id), body)
const ofCohort = (body?: object) => rule([cohort], (is, who, id) => is.runs(who, id), body)
const ofMentee = (body?: object) => rule([user], (is, who, id) => is.mentors(who, id), body)
const ofThread = (body?: object) => rule([review], (is, who, id) => is.isAuthor(who, id) || is.inQueueOf(who, id), body)
const ofJudge = (body?: object) => rule([review], (is, who, id) => is.judges(who, id), body)
const ofAuthor = (body?: object) => rule([review], (is, who, id) => is.isAuthor(who, id), body)
const own = (table: string, column: string, body?: object) =>
  rule([[table, 'id']], (is, who, id) => is.owns(table, column)(who, id), body)
const ofStep = (body?: object) => rule([step], (is, who, id) => is.ticks(who, id), body)

const admin = '/api/v1/admin'
const cohorts = '/api/v1/cohorts/[id]'
const learners = '/api/v1/mentor/learners/[id]'
const reviews = '/api/v1/reviews/[id]'
const written = { body: 'Speaks up in the group.' }
const noted = belowMentee(['MentorNote', 'id'], (is, who, learner, id) => is.wroteOf(who, learner, id))
const draft = { iteration: NOBODY, outcome: null, feedback: 'So far.', scores: {}, version: 0 }
const plan = { cohort: NOBODY, weeklyHours: 8, arriveBy: '2027-11-01', note: 'Less each week.' }

/** Every entry of the server with a place for an id in its address. */
export const rules: Readonly<Record<string, Rule | typeof PUBLIC>> = {
  'PAGE /admin/people/[id]': ofAdmins(),
  [`PUT ${admin}/people/[id]/roles`]: ofAdmins({ isMentor: true }),
  [`PUT ${admin}/people/[id]/disabled`]: ofAdmins({ isDisabled: true }),
  [`DELETE ${admin}/people/[id]/second-factor`]: ofAdmins(),
  [`DELETE ${admin}/invitations/[id]`]: rule(
    [guest],
    (is, who, id) => is.admins(who) && is.exists('PersonInvitation', id),
  ),

  'PAGE /cohorts/join/[code]': rule([['Cohort', 'joinCode']], (is, _who, code) => is.isJoinCode(code)),
  'PAGE /mentor/cohorts/[id]': ofCohort(),
  'PAGE /mentor/cohorts/[id]/outcomes': ofCohort(),
  [`PATCH ${cohorts}`]: ofCohort({ promisedHours: 8 }),
  [`POST ${cohorts}/join-code`]: ofCohort({ days: 3 }),
  [`DELETE ${cohorts}/join-code`]: ofCohort(),
  [`GET ${cohorts}/invitations`]: ofCohort(),
  [`POST ${cohorts}/invitations`]: ofCohort({ emails: ['nobody@example.org'] }),
  [`POST ${cohorts}/mentors`]: ofCohort({ email: 'nobody@example.org' }),
  [`DELETE ${cohorts}/membership`]: rule([cohort], (is, who, id) => is.learnsIn(who, id)),
  [`DELETE ${cohorts}/invitations/[invitation]`]: belowCohort(['Invitation', 'id'], (is, _who, id, invitation) =>
    is.invitedTo(id, invitation),
  ),
  [`DELETE ${cohorts}/mentors/[user]`]: belowCohort(user, (is, _who, id, one) => is.isMemberAs('mentor')(id, one)),
  [`DELETE ${cohorts}/learners/[user]`]: belowCohort(user, (is, _who, id, one) => is.isMemberAs('learner')(id, one)),

  'GET /api/v1/files/[id]': rule([['StoredFile', 'id']], (is, who, id) => is.opens(who, id)),
  'POST /api/v1/me/agreed-plans/[id]/answer': own('AgreedPlan', 'learnerId', { agrees: false }),
  'DELETE /api/v1/me/links/[id]': own('OwnLink', 'learnerId'),
  'DELETE /api/v1/me/pauses/[id]': own('Pause', 'learnerId'),
  'DELETE /api/v1/me/sessions/[id]': own('Session', 'userId', {}),
  'DELETE /api/v1/me/ways-in/[id]': rule(
    [['Account', 'id']],
    (is, who, id = '') => is.owns('Account', 'userId')(who, id) && is.isOutsideWayIn(id),
    {},
  ),
  'PUT /api/v1/mentor/saved-replies/[id]': own('SavedReply', 'ownerId', { kind: 'praise', title: 'N', body: 'B' }),
  'DELETE /api/v1/mentor/saved-replies/[id]': own('SavedReply', 'ownerId'),
  'PUT /api/v1/me/checklist/[item]': rule([['ChecklistItem', 'id']], (is, who, id) => is.marks(who, id), {
    isChecked: true,
  }),
  'PUT /api/v1/me/confidence/[step]': ofStep({ value: 2 }),
  'PUT /api/v1/me/notes/[step]': ofStep({ body: 'Mine.', version: 0 }),
  'GET /api/v1/me/progress/[step]/events': ofStep(),
  'PUT /api/v1/me/progress/[step]': ofStep({ status: 'learning' }),
  'POST /api/v1/me/progress/[step]': ofStep({ status: 'learning' }),
  'PUT /api/v1/me/roadmaps/[roadmap]/seen': rule([roadmap], (is, _who, slug) => is.exists('Roadmap', slug, 'slug'), {
    revision: 1,
  }),

  // Who mentors is led on to their own dashboard by their own id.
  'PAGE /mentor/learners/[id]': rule(
    [user],
    (is, who, id = '') => is.mentors(who, id) || (id === who && is.looksAfter(who)),
  ),
  [`GET ${learners}`]: ofMentee(),
  [`GET ${learners}/notes`]: ofMentee(),
  [`POST ${learners}/notes`]: ofMentee(written),
  [`GET ${learners}/plans`]: ofMentee(),
  [`POST ${learners}/plans`]: ofMentee(plan),
  [`PUT ${learners}/notes/[note]`]: { ...noted, body: { ...written, version: 1 } },
  [`DELETE ${learners}/notes/[note]`]: noted,
  [`DELETE ${learners}/plans/[plan]`]: belowMentee(['AgreedPlan', 'id'], (is, who, learner, id) =>
    is.proposedTo(who, learner, id),
  ),
  [`PUT ${learners}/waivers/[step]`]: belowMentee(step, (is, _who, _learner, ref) => is.isStep(ref), {
    reason: 'Works with this every day.',
  }),
  [`DELETE ${learners}/waivers/[step]`]: belowMentee(step, (is, _who, learner, ref) => is.isWaived(learner, ref)),
  [`PUT ${learners}/skills/[skill]`]: belowMentee(skill, (is, _who, _learner, slug) => is.isSoftSkill(slug), {
    note: 'Listens, and sums up what was agreed.',
  }),
  [`DELETE ${learners}/skills/[skill]`]: belowMentee(skill, (is, who, learner, slug) =>
    is.confirmed(who, learner, slug),
  ),

  'PAGE /mentor/reviews/[id]': rule([review], (is, who, id) => is.inQueueOf(who, id)),
  [`GET ${reviews}`]: ofThread(),
  [`POST ${reviews}/messages`]: ofThread({ body: 'A question.' }),
  [`POST ${reviews}/settle`]: ofThread(),
  [`POST ${reviews}/claim`]: ofJudge(),
  [`POST ${reviews}/release`]: ofJudge(),
  [`POST ${reviews}/hand-over`]: ofJudge({ mentor: NOBODY }),
  [`PUT ${reviews}/draft`]: ofJudge(draft),
  [`POST ${reviews}/verdict`]: ofJudge({ outcome: 'competent', feedback: 'It does what it should.', scores: {} }),
  [`POST ${reviews}/ask-another`]: ofAuthor({}),
  [`PUT ${reviews}/rating`]: ofAuthor({ verdict: NOBODY, value: 3 }),
  [`POST ${reviews}/withdraw`]: ofAuthor(),

  // What stands here is for everybody: ids lead nowhere, or to the same page for all.
  'GET /icons/[name]': PUBLIC,
  'GET /land/[name]': PUBLIC,
  'PAGE /u/[handle]': PUBLIC,
  'IMAGE /u/[handle]/opengraph-image': PUBLIC,
  'PAGE /guide/[page]': PUBLIC,
  'IMAGE /guide/[page]/opengraph-image': PUBLIC,
  'PAGE /invitations/[code]': PUBLIC,
  'PAGE /roadmaps/[roadmap]': PUBLIC,
  'IMAGE /roadmaps/[roadmap]/opengraph-image': PUBLIC,
  'PAGE /roadmaps/[roadmap]/skills': PUBLIC,
  'PAGE /roadmaps/[roadmap]/steps/[step]': PUBLIC,
  'IMAGE /roadmaps/[roadmap]/steps/[step]/opengraph-image': PUBLIC,
  'GET /api/v1/roadmaps/[roadmap]': PUBLIC,
}

/** An id in a query or a body. */
export type Reference = {
  readonly method: string
  readonly kind: Kind
  readonly may: (oracle: Oracle, who: string, id: string) => boolean
  readonly path: (id: string) => string
  readonly body?: (id: string) => object
  /** Its words are a whole page, which says when it was drawn: the status alone is compared. */
  readonly isPage?: boolean
}

const ofRun = (path: string): Reference => ({
  method: 'GET',
  kind: cohort,
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
    kind: cohort,
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
