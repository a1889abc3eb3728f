import { type Actor, must, type World } from './cast'
import { image, ofPlan, open, own, planned } from './kinds-of-rows'
import type { Row } from './row'

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

async function fileOfLearner({ pages }: World): Promise<string> {
  const answer = await pages.learner.request.post('/api/v1/me/files?name=notes.txt', { data: 'What I learned today.' })
  const { id } = (await answer.json()) as { id: string }
  const data = { step: 'http', kind: 'file', file: id, note: '' }
  await must(pages.learner, 'POST', '/api/v1/me/evidence', data)
  return id
}

/** Roadmaps, and what learners do on them. */
export const learningRows: readonly Row[] = [
  open('PAGE /'),
  open('PAGE /roadmaps'),
  open('PAGE /roadmaps/[roadmap]', '/roadmaps/backend'),
  open('PAGE /roadmaps/[roadmap]/skills', '/roadmaps/backend/skills'),
  open('PAGE /roadmaps/[roadmap]/steps/[step]', '/roadmaps/backend/steps/http'),
  open('PAGE /pay'),
  open('PAGE /forecast'),
  open('PAGE /guide'),
  open('PAGE /guide/[page]', '/guide/how-long-it-takes'),
  open('PAGE /faq'),
  image('IMAGE /opengraph-image', '/'),
  image('IMAGE /faq/opengraph-image', '/faq'),
  image('IMAGE /guide/opengraph-image', '/guide'),
  image('IMAGE /guide/[page]/opengraph-image', '/guide/how-long-it-takes'),
  image('IMAGE /roadmaps/[roadmap]/opengraph-image', '/roadmaps/backend'),
  image('IMAGE /roadmaps/[roadmap]/steps/[step]/opengraph-image', '/roadmaps/backend/steps/http'),
  open('GET /sitemap.xml'),
  open('GET /pay/data.json'),
  open('GET /land/[name]', '/land/1104x1600.svg'),
  open('GET /api/v1/pay', '/api/v1/pay?country=DE&level=junior'),
  open('GET /api/v1/roadmaps/[roadmap]', '/api/v1/roadmaps/backend'),
  own('GET /api/v1/me/pauses'),
  ofPlan('GET /api/v1/me/progress', '/api/v1/me/progress'),
  ofPlan('GET /api/v1/me/progress/[step]/events', `/api/v1/me/progress/${step}/events`),
  ofPlan('GET /api/v1/me/level', '/api/v1/me/level'),
  ofPlan('GET /api/v1/me/forecast', '/api/v1/me/forecast'),
  ofPlan('GET /api/v1/me/forecast/ground', '/api/v1/me/forecast/ground'),
  ofPlan('PUT /api/v1/me/forecast/hidden', '/api/v1/me/forecast/hidden', { isHidden: false }),
  ofPlan('PUT /api/v1/me/path', '/api/v1/me/path', { startsWorkOn: null }),
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
  // From here on the admin has a plan too.
  own('PUT /api/v1/me/plan', plan),
  {
    entry: 'POST /api/v1/me/files',
    allowed: 'signed-in',
    call: () => ({ url: '/api/v1/me/files?name=notes.txt', data: 'Some notes.' }),
  },
  {
    entry: 'GET /api/v1/files/[id]',
    allowed: ['learner', 'mentor', 'admin'],
    call: async (world) => ({ url: `/api/v1/files/${await fileOfLearner(world)}` }),
  },
  own('PAGE /dashboard'),
  own('PAGE /dashboard/outlook'),
  own('PAGE /onboarding'),
  own('PAGE /onboarding/first-plan'),
  own('PAGE /placement'),
]
