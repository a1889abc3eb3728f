import { DEMO_PASSWORD } from '../fixtures'
import { type Actor, callOrFail, type World } from './cast'

/** Resources of calls, made on demand. */

let count = 0
export const NOBODY = '00000000-0000-4000-8000-0000000000ff'
type Id = { readonly id: string }

/** Makes a cohort of the mentor's with the learner and a colleague, for one call. */
export async function cohortFor({ pages, emails }: World): Promise<string> {
  const data = { name: `For one call ${++count}` }
  const cohort = await callOrFail<{ id: string; joinCode: string }>(pages.mentor, 'POST', '/api/v1/cohorts', data)
  await callOrFail(pages.learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  await callOrFail(pages.mentor, 'POST', `/api/v1/cohorts/${cohort.id}/mentors`, { email: emails.colleague })
  return cohort.id
}

export async function invitationTo({ pages, cohort }: World): Promise<string> {
  const url = `/api/v1/cohorts/${cohort.id}/invitations`
  await callOrFail(pages.mentor, 'POST', url, { emails: [`guest.${++count}@example.org`] })
  const { invitations } = await callOrFail<{ invitations: { id: string; state: string }[] }>(pages.mentor, 'GET', url)
  return invitations.find(({ state }) => state === 'waiting')?.id ?? NOBODY
}

/** Returns a backup, which may still be under way. */
export async function backup({ pages }: World): Promise<string> {
  const url = '/api/v1/admin/backups'
  const { backups } = await callOrFail<{ backups: Id[] }>(pages.admin, 'GET', url)
  return backups[0]?.id ?? (await callOrFail<Id>(pages.admin, 'POST', url, { current: DEMO_PASSWORD })).id
}

export async function personInvitation({ pages }: World): Promise<string> {
  const data = { email: `invited.${++count}@example.org`, role: 'mentor' }
  return (await callOrFail<Id>(pages.admin, 'POST', '/api/v1/admin/invitations', data)).id
}

export async function roster({ pages }: World): Promise<string> {
  const data = `email,cohort\nplace.${++count}@example.org,Of a roster\n`
  const answer = await pages.admin.request.post('/api/v1/admin/roster', {
    data,
    headers: { 'content-type': 'text/csv' },
  })
  return ((await answer.json()) as { roster: string | null }).roster ?? NOBODY
}

/** Returns another person's session: ending one's own is a journey of its own. */
export async function sessionOfAnother({ pages }: World, actor: Actor): Promise<string> {
  const whose = actor === 'learner' ? pages.mentor : pages.learner
  const { sessions } = await callOrFail<{ sessions: Id[] }>(whose, 'GET', '/api/v1/me/sessions')
  return sessions[0]?.id ?? NOBODY
}

export async function linkOfLearner({ pages }: World): Promise<string> {
  const data = { step: 'http', title: `Page ${++count}`, url: 'https://example.org/page' }
  return (await callOrFail<Id>(pages.learner, 'POST', '/api/v1/me/links', data)).id
}

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export async function pauseOfLearner({ pages }: World): Promise<string> {
  const data = { from: dayAhead(60), to: dayAhead(62) }
  return (await callOrFail<Id>(pages.learner, 'POST', '/api/v1/me/pauses', data)).id
}

export async function fileOfLearner({ pages }: World): Promise<string> {
  const answer = await pages.learner.request.post('/api/v1/me/files?name=notes.txt', { data: 'What I learned today.' })
  const { id } = (await answer.json()) as Id
  await callOrFail(pages.learner, 'POST', '/api/v1/me/evidence', { step: 'http', kind: 'file', file: id, note: '' })
  return id
}

const ofLearner = ({ ids }: World) => `/api/v1/mentor/learners/${ids.learner}`

export async function noteOn(world: World): Promise<string> {
  const data = { body: 'Asks good questions.', cohort: world.cohort.id }
  return (await callOrFail<Id>(world.pages.mentor, 'POST', `${ofLearner(world)}/notes`, data)).id
}

export const plan = ({ cohort }: World) => ({
  cohort: cohort.id,
  weeklyHours: 8,
  arriveBy: dayAhead(330),
  note: 'Less each week, and for longer.',
})

export const planFor = async (world: World): Promise<string> =>
  (await callOrFail<Id>(world.pages.mentor, 'POST', `${ofLearner(world)}/plans`, plan(world))).id

export async function waivedStep(world: World): Promise<string> {
  const data = { reason: 'Passed an examination in this at university.' }
  await callOrFail(world.pages.mentor, 'PUT', `${ofLearner(world)}/waivers/algorithms`, data)
  return 'algorithms'
}

export async function confirmedSkill(world: World): Promise<string> {
  const data = { note: 'Explains decisions clearly in every pull request.' }
  await callOrFail(world.pages.mentor, 'PUT', `${ofLearner(world)}/skills/effective-communication`, data)
  return 'effective-communication'
}

export async function savedReply({ pages }: World): Promise<string> {
  const data = { kind: 'praise', title: 'Names', body: 'Good names.' }
  return (await callOrFail<Id>(pages.mentor, 'POST', '/api/v1/mentor/saved-replies', data)).id
}

/** Returns the path of a learner's public profile. */
export async function profileOfLearner({ pages, ids }: World): Promise<string> {
  const handle = `lea-${ids.learner.slice(0, 8)}`
  await callOrFail(pages.learner, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  return `/u/${handle}`
}

/** Makes an announcement by the admin to a cohort of the mentor's with the learner. */
export async function announcementFor(world: World): Promise<string> {
  const data = { cohorts: [await cohortFor(world)], body: 'No class on Friday.' }
  const made = await callOrFail<{ ids: string[] }>(world.pages.admin, 'POST', '/api/v1/admin/announcements', data)
  return made.ids[0] ?? NOBODY
}

/** Makes an announcement that the mentor may end, because it is their own. */
export async function announcementOfMentor(world: World): Promise<string> {
  const url = `/api/v1/cohorts/${await cohortFor(world)}/messages`
  const data = { to: 'everyone', body: 'No class on Friday.' }
  return (
    (await callOrFail<{ announcement: string | null }>(world.pages.mentor, 'POST', url, data)).announcement ?? NOBODY
  )
}

/** Makes a thread of the learner's in a cohort of the mentor's. */
export async function threadOfLearner(world: World): Promise<string> {
  const url = `/api/v1/cohorts/${await cohortFor(world)}/messages`
  const data = { to: world.ids.learner, body: 'How is it going?' }
  const { threads } = await callOrFail<{ threads: Id[] }>(world.pages.mentor, 'POST', url, data)
  return threads[0]?.id ?? NOBODY
}

export async function reportedThread(world: World): Promise<string> {
  const id = await threadOfLearner(world)
  await callOrFail(world.pages.learner, 'POST', `/api/v1/me/messages/${id}/report`, { reason: 'Insults' })
  return id
}
