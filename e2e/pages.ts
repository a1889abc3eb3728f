import type { Page } from '@playwright/test'
import { ROADMAP_LIST } from './app'
import { DEMO_PASSWORD, type DemoPerson, signIn } from './fixtures'
import { signIn as signInClient } from './harness/client'

/**
 * Pages for tests of all screens, by who sees them. What holds for every screen (axe, no sideways scroll, the size of
 * controls) is tested on these: a new page gets a line here.
 */
const STAGE = '/roadmaps/backend?stage=career'
const STEP = '/roadmaps/backend/steps/rest-api-project'
/** Cursors before the oldest entry, as in links to older parts of lists. */
const BEGINNING = '1_00000000-0000-4000-8000-000000000000'
const OLDER_RECORD = `attemptsBefore=2&messagesBefore=${BEGINNING}`
const OLDER = ['evidence', 'notes', 'reviews', 'confirmations'].map((list) => `${list}Before=${BEGINNING}`).join('&')
const PAY = '/pay?country=US&level=mid&language=rust'

export type Who = DemoPerson | 'visitor'

const fixedPages: Record<Who, readonly string[]> = {
  visitor: [
    '/',
    '/roadmaps',
    '/roadmaps/backend',
    ROADMAP_LIST,
    STAGE,
    STEP,
    '/sign-in',
    '/sign-up',
    '/sign-in/link',
    '/forgot-password',
    '/reset-password',
    '/verify-email',
    '/verify-email?done=verify',
    '/forecast',
    '/faq',
    '/privacy',
    '/u/ana-ribeiro',
    '/guide',
    '/guide/how-long-it-takes',
    PAY,
    '/pay/skills?country=US&level=mid&language=rust',
    '/pay/workplace',
    '/pay/background?country=DE',
    '/pay/beyond?country=US',
    '/pay/trust',
    '/no-such-page',
  ],
  learner: [
    '/dashboard',
    '/dashboard/outlook',
    '/onboarding/first-plan',
    '/placement',
    '/placement/pasted',
    '/cohorts',
    '/messages',
    '/reviews',
    '/reviews?turn=you',
    '/roadmaps/backend',
    ROADMAP_LIST,
    STAGE,
    '/roadmaps/backend/skills',
    STEP,
    `${STEP}?${OLDER_RECORD}&evidenceBefore=${BEGINNING}`,
    '/settings',
    '/settings/mail',
    '/settings/account',
    '/settings/security',
    '/settings/privacy',
    '/settings/profile',
    '/notifications',
  ],
  mentor: [
    '/mentor',
    '/mentor/learners',
    '/mentor/learners?q=nobody-has-this-name',
    '/mentor/reviews',
    '/mentor/cohorts',
    '/mentor/saved-replies',
    '/messages',
    '/notifications',
  ],
  admin: [
    '/admin/people',
    '/admin/people?kind=mentors',
    '/admin/invitations',
    '/admin/roster',
    '/admin/audit',
    '/admin/announcements',
    '/admin/instance',
    '/admin/reports',
  ],
}

export const everybody = Object.keys(fixedPages) as Who[]

/** Signs the browser in as them, or out, and returns all their pages, including those with an id in the address. */
export async function pagesAs(who: Who, page: Page): Promise<readonly string[]> {
  await page.context().clearCookies()
  if (who !== 'visitor') await signIn(page, `${who}@waymark.test`, DEMO_PASSWORD)
  return [...fixedPages[who], ...(await pagesWithIds(who, page))]
}

/**
 * Returns the conversation of the demo's learner and mentor, begun and reported where it isn't yet: its page and the
 * admins' page about it then have all their parts. Digits alone, because the pseudo-locale takes words for the product's.
 */
async function reportedConversation(page: Page): Promise<string> {
  const { origin } = new URL((await page.request.get('/api/health/live')).url())
  type Threads = { readonly threads: readonly { readonly id: string }[] }
  const learner = await signInClient(origin, 'learner@waymark.test', DEMO_PASSWORD)
  const find = async () => (await learner.must<Threads>('GET', '/api/v1/me/messages')).threads[0]?.id
  const known = await find()
  if (known !== undefined) return known
  const mentor = await signInClient(origin, 'mentor@waymark.test', DEMO_PASSWORD)
  const { id: to } = await learner.must<{ id: string }>('GET', '/api/v1/me')
  const cohorts = await (await mentor.call('GET', '/mentor/cohorts')).text()
  for (const [, cohort] of cohorts.matchAll(/href="\/mentor\/cohorts\/([0-9a-f-]{36})"/g)) {
    // The learner is in one of them.
    await mentor.call('POST', `/api/v1/cohorts/${cohort}/messages`, { to, body: '10 + 12' })
  }
  const thread = (await find()) ?? ''
  await learner.must('POST', `/api/v1/me/messages/${thread}/report`, { reason: '22' })
  return thread
}

async function pagesWithIds(who: Who, page: Page): Promise<readonly string[]> {
  const ask = async (path: string) => (await page.request.get(path)).json()
  if (who === 'mentor') {
    const { reviews } = await ask('/api/v1/mentor/reviews')
    const { learners } = await ask('/api/v1/mentor/learners')
    await page.goto('/mentor/cohorts')
    const cohort = await page.locator('main a[href^="/mentor/cohorts/"]').first().getAttribute('href')
    const [review, learner] = [`/mentor/reviews/${reviews[0].id}`, `/mentor/learners/${learners[0].id}`]
    return [
      review,
      `${review}?${OLDER_RECORD}`,
      learner,
      `${learner}?${OLDER}`,
      `${cohort}`,
      `${cohort}/people`,
      `${cohort}/settings`,
      `${cohort}/outcomes`,
      `/messages/${await reportedConversation(page)}`,
    ]
  }
  if (who === 'learner') return [`/messages/${await reportedConversation(page)}`]
  if (who === 'admin') {
    return [`/admin/people/${(await ask('/api/v1/me')).id}`, `/admin/reports/${await reportedConversation(page)}`]
  }
  return []
}
