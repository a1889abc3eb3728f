import { type Actor, must, type World } from './cast'
import type { Row } from './row'

/** Everybody in the cast but the admin has made a plan. */
const planned: readonly Actor[] = ['learner', 'other', 'mentor', 'outsider', 'former']

const own = (entry: string, data?: unknown, headers?: Record<string, string>): Row => ({
  entry,
  allowed: 'signed-in',
  call: () => ({ url: entry.split(' ')[1] ?? '', data, headers }),
})
const ofPlan = (entry: string, url: string, data?: unknown): Row => ({
  entry,
  allowed: planned,
  call: () => ({ url, data }),
})

const plan = {
  track: 'nodejs',
  weeklyHours: 12,
  studyDays: [0, 2],
  country: 'DE',
  paidExperienceYears: 0,
  goal: 'first-job',
}
const step = 'http'
const change = (actor: Actor) => ({ step, status: 'learning', idempotencyKey: `policy-of-${actor}` })

async function checklistItem(): Promise<string> {
  return '00000000-0000-4000-8000-000000000000'
}

async function linkOfLearner({ pages }: World, title: string): Promise<string> {
  const data = { step, title, url: 'https://example.org/page' }
  return (await must<{ id: string }>(pages.learner, 'POST', '/api/v1/me/links', data)).id
}

async function pauseOfLearner({ pages }: World): Promise<string> {
  const data = { from: '2027-02-01', to: '2027-02-03' }
  return (await must<{ id: string }>(pages.learner, 'POST', '/api/v1/me/pauses', data)).id
}

/** What belongs to whoever asks, and to nobody else. */
export const ownRows: readonly Row[] = [
  own('GET /api/v1/me'),
  own('PATCH /api/v1/me', { name: '' }),
  own('PUT /api/v1/me/email', { email: 'new@example.org', current: 'not my password' }),
  own('POST /api/v1/me/email-verification'),
  {
    // This server offers none: found by nobody.
    entry: 'POST /api/v1/me/ways-in',
    allowed: [],
    call: () => ({ url: '/api/v1/me/ways-in', data: { provider: 'github', current: 'not my password' } }),
  },
  {
    entry: 'DELETE /api/v1/me/ways-in/[id]',
    allowed: [],
    call: () => ({ url: '/api/v1/me/ways-in/00000000-0000-4000-8000-000000000000', data: {} }),
  },
  own('GET /api/v1/me/sessions'),
  own('PUT /api/v1/me/password', { current: 'not my password', password: 'another long password' }),
  own('GET /api/v1/me/second-factor'),
  own('POST /api/v1/me/second-factor', { current: 'not my password' }),
  own('PUT /api/v1/me/second-factor', { code: '000000' }),
  own('POST /api/v1/me/second-factor/off', { current: 'not my password', code: '000000' }),
  own('POST /api/v1/me/second-factor/recovery-codes', { current: 'not my password', code: '000000' }),
  // Whose sign-in awaits it gives it here; who is in already is told so, and nobody else gets further.
  own('PAGE /sign-in/second-factor'),
  own('POST /api/v1/sign-in/second-factor', { code: '000000' }),
  own('POST /api/v1/me/export', { current: 'not my password' }),
  own('POST /api/v1/me/deletion', { current: 'not my password' }),
  own('DELETE /api/v1/me/deletion'),
  own('POST /api/v1/me/deletion/keep'),
  own('GET /api/v1/me/pauses'),
  ofPlan('GET /api/v1/me/progress', '/api/v1/me/progress'),
  ofPlan('GET /api/v1/me/progress/[step]/events', `/api/v1/me/progress/${step}/events`),
  ofPlan('GET /api/v1/me/level', '/api/v1/me/level'),
  ofPlan('GET /api/v1/me/forecast', '/api/v1/me/forecast'),
  ofPlan('GET /api/v1/me/forecast/ground', '/api/v1/me/forecast/ground'),
  ofPlan('PUT /api/v1/me/forecast/hidden', '/api/v1/me/forecast/hidden', { isHidden: false }),
  ofPlan('PUT /api/v1/me/path', '/api/v1/me/path', { startsWorkOn: null }),
  ofPlan('GET /api/v1/me/public-profile', '/api/v1/me/public-profile'),
  ofPlan('PUT /api/v1/me/public-profile', '/api/v1/me/public-profile', { showsDays: false }),
  ofPlan('POST /api/v1/me/pauses', '/api/v1/me/pauses', { from: '2027-01-04', to: '2027-01-08' }),
  ofPlan('PUT /api/v1/me/notes/[step]', `/api/v1/me/notes/${step}`, { body: 'Mine alone.', version: 0 }),
  ofPlan('PUT /api/v1/me/confidence/[step]', `/api/v1/me/confidence/${step}`, { value: 2 }),
  ofPlan('POST /api/v1/me/links', '/api/v1/me/links', { step, title: 'A page', url: 'https://example.org/mine' }),
  ofPlan('PUT /api/v1/me/progress/[step]', `/api/v1/me/progress/${step}`, { status: 'done' }),
  ofPlan('POST /api/v1/me/progress/[step]', `/api/v1/me/progress/${step}`, { status: 'learning' }),
  {
    entry: 'PUT /api/v1/me/roadmaps/[roadmap]/seen',
    allowed: 'signed-in',
    call: () => ({ url: '/api/v1/me/roadmaps/backend/seen', data: { revision: 1 } }),
  },
  ofPlan('POST /api/v1/me/evidence', '/api/v1/me/evidence', {
    step,
    kind: 'link',
    url: 'https://example.org/shown',
    note: '',
  }),
  {
    entry: 'POST /api/v1/me/progress/batch',
    allowed: planned,
    call: (_world, actor) => ({ url: '/api/v1/me/progress/batch', data: { changes: [change(actor)] } }),
  },
  {
    entry: 'PUT /api/v1/me/checklist/[item]',
    // Of an item that there is not: found by nobody.
    allowed: [],
    call: async () => ({ url: `/api/v1/me/checklist/${await checklistItem()}`, data: { isChecked: true } }),
  },
  {
    entry: 'DELETE /api/v1/me/links/[id]',
    allowed: ['learner'],
    call: async (world, actor) => ({ url: `/api/v1/me/links/${await linkOfLearner(world, `For ${actor}`)}` }),
  },
  {
    entry: 'DELETE /api/v1/me/pauses/[id]',
    allowed: ['learner'],
    call: async (world) => ({ url: `/api/v1/me/pauses/${await pauseOfLearner(world)}` }),
  },
  {
    entry: 'DELETE /api/v1/me/sessions/[id]',
    // Another person's is not found; that one's own ends is a journey of its own.
    allowed: [],
    call: async ({ pages }, actor) => {
      const whose = actor === 'learner' ? pages.mentor : pages.learner
      const { sessions } = await must<{ sessions: { id: string }[] }>(whose, 'GET', '/api/v1/me/sessions')
      return { url: `/api/v1/me/sessions/${sessions[0]?.id}`, data: {} }
    },
  },
  // From here on the admin has a plan too.
  own('PUT /api/v1/me/plan', plan),
]

/** Ends everybody's session: it comes last. */
export const lastRows: readonly Row[] = [own('DELETE /api/v1/me/sessions')]
