import { type Actor, must, type World } from './cast'
import { own } from './kinds-of-rows'
import type { Row } from './row'

const responsible: readonly Actor[] = ['mentor', 'admin']
let count = 0

/** A cohort of the mentor's with the learner and a colleague in it, for one call. */
async function cohortFor({ pages, emails }: World): Promise<string> {
  const data = { name: `For one call ${++count}` }
  const cohort = await must<{ id: string; joinCode: string }>(pages.mentor, 'POST', '/api/v1/cohorts', data)
  await must(pages.learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  await must(pages.mentor, 'POST', `/api/v1/cohorts/${cohort.id}/mentors`, { email: emails.colleague })
  return cohort.id
}

async function invitationTo({ pages, cohort }: World): Promise<string> {
  const url = `/api/v1/cohorts/${cohort.id}/invitations`
  await must(pages.mentor, 'POST', url, { emails: [`guest.${++count}@example.org`] })
  const { invitations } = await must<{ invitations: { id: string; state: string }[] }>(pages.mentor, 'GET', url)
  return `${url}/${invitations.find(({ state }) => state === 'waiting')?.id}`
}

const managed = (entry: string, url: Row['call'], allowed: Row['allowed'] = responsible): Row => ({
  entry,
  allowed,
  call: url,
})
const base = '/api/v1/cohorts/[id]'

/** Cohorts are run by their own mentors and by admins. */
export const cohortRows: readonly Row[] = [
  managed('POST /api/v1/cohorts', () => ({ url: '/api/v1/cohorts', data: { name: 'Another' } }), [
    'mentor',
    'outsider',
    'former',
    'admin',
  ]),
  managed(`PATCH ${base}`, ({ cohort }) => ({ url: `/api/v1/cohorts/${cohort.id}`, data: { promisedHours: 8 } })),
  managed(`POST ${base}/join-code`, async (world) => ({
    url: `/api/v1/cohorts/${await cohortFor(world)}/join-code`,
    data: { days: 30 },
  })),
  managed(`DELETE ${base}/join-code`, async (world) => ({
    url: `/api/v1/cohorts/${await cohortFor(world)}/join-code`,
  })),
  managed(`GET ${base}/invitations`, ({ cohort }) => ({ url: `/api/v1/cohorts/${cohort.id}/invitations` })),
  managed(`POST ${base}/invitations`, ({ cohort }) => ({
    url: `/api/v1/cohorts/${cohort.id}/invitations`,
    data: { emails: ['newcomer@example.org'] },
  })),
  managed(`DELETE ${base}/invitations/[invitation]`, async (world) => ({ url: await invitationTo(world) })),
  managed(`POST ${base}/mentors`, async (world) => ({
    url: `/api/v1/cohorts/${await cohortFor(world)}/mentors`,
    data: { email: world.emails.colleague },
  })),
  managed(`DELETE ${base}/mentors/[user]`, async (world) => ({
    url: `/api/v1/cohorts/${await cohortFor(world)}/mentors/${world.ids.colleague}`,
  })),
  managed(`DELETE ${base}/learners/[user]`, async (world) => ({
    url: `/api/v1/cohorts/${await cohortFor(world)}/learners/${world.ids.learner}`,
  })),
  managed(
    `DELETE ${base}/membership`,
    async (world) => ({ url: `/api/v1/cohorts/${await cohortFor(world)}/membership` }),
    ['learner'],
  ),
  managed('PAGE /cohorts/join/[code]', ({ cohort }) => ({ url: `/cohorts/join/${cohort.joinCode}` }), 'signed-in'),
  managed(
    'POST /api/v1/cohorts/join',
    ({ otherCohort }) => ({ url: '/api/v1/cohorts/join', data: { code: otherCohort.joinCode } }),
    'signed-in',
  ),
]

/** What learners see of those who mentor them. */
export const mentoredRows: readonly Row[] = [own('GET /api/v1/me/agreed-plans'), own('PAGE /cohorts')]
