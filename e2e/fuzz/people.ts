import type { Role } from './attacks'
import { sendOnce } from './client'
import { giveBack, keep } from './kept-people'
import type { Known } from './samples'
import { whatThereIs } from './what-there-is'

const PASSWORD = 'waymark-demo'
const addresses = {
  learner: 'learner@waymark.test',
  mentor: 'mentor@waymark.test',
  admin: 'admin@waymark.test',
} as const
type Person = keyof typeof addresses

/** Those who send the requests: sessions of their own, signed in again when a request has ended one. */
export type People = {
  readonly cookieOf: (role: Role) => string
  readonly known: () => Known
  /** Signs somebody in again whose session is over; many at once are one. */
  readonly revive: (role: Role) => Promise<void>
  /** Gives back what requests have taken away: sessions, passwords, roles, the places in a cohort. */
  readonly restore: () => Promise<void>
}

export async function gatherPeople(port: number): Promise<People> {
  const cookies: Record<Role, string> = { visitor: '', learner: '', mentor: '', admin: '' }
  const kept = {
    learner: await keep(addresses.learner),
    mentor: await keep(addresses.mentor),
    admin: await keep(addresses.admin),
  }
  const [learnerId, mentorId] = [kept.learner.user.id, kept.mentor.user.id]
  let known: Known = {}

  const ask = async (role: Role, method: string, target: string, data?: unknown) => {
    const body = data === undefined ? null : Buffer.from(JSON.stringify(data))
    const headers = { cookie: cookies[role], 'content-type': 'application/json' }
    const { status, text } = await sendOnce(port, { method, target, headers, body })
    return status < 300 && text ? JSON.parse(text) : null
  }
  // Another request can take the password away again between the two.
  const signIn = async (who: Person, attempts = 5): Promise<void> => {
    await giveBack(kept[who])
    const isIn = cookies[who] !== '' && (await ask(who, 'GET', '/api/v1/me')) !== null
    if (isIn) return
    try {
      cookies[who] = await sessionOf(port, addresses[who])
      // A role that came in between would be told of in answers that are rightly another's. Later ones end the session.
      const me = await ask(who, 'GET', '/api/v1/me')
      const { isMentor, isAdmin } = kept[who].user
      if (me?.isMentor !== isMentor || me?.isAdmin !== isAdmin) throw new Error(`${who} has another role.`)
    } catch (error) {
      if (attempts <= 1) throw error
      await signIn(who, attempts - 1)
    }
  }
  const restore = async () => {
    for (const who of ['admin', 'mentor', 'learner'] as const) await signIn(who)
    const cohort = await ask('mentor', 'POST', '/api/v1/cohorts', { name: 'Of the fuzzer' })
    if (cohort) await ask('learner', 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
    known = await whatThereIs({ learnerId, mentorId, cohort })
  }
  const reviving = new Map<Role, Promise<void>>()
  const revive = async (role: Role) => {
    if (role === 'visitor') return
    const running = reviving.get(role) ?? signIn(role).finally(() => reviving.delete(role))
    reviving.set(role, running)
    await running
  }
  await restore()
  return { cookieOf: (role) => cookies[role], known: () => known, revive, restore }
}

/** By next-auth's own calls. */
async function sessionOf(port: number, email: string): Promise<string> {
  const csrf = await sendOnce(port, { method: 'GET', target: '/api/auth/csrf' })
  const { csrfToken } = JSON.parse(csrf.text)
  const form = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' })
  const answer = await sendOnce(port, {
    method: 'POST',
    target: '/api/auth/callback/credentials',
    headers: { cookie: cookiesOf(csrf.headers['set-cookie']), 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
  })
  const cookie = cookiesOf(answer.headers['set-cookie'])
  if (answer.status !== 200 || !cookie.includes('session-token'))
    throw new Error(`${email} cannot sign in: ${answer.text}`)
  return cookie
}

const cookiesOf = (lines: readonly string[] = []) => lines.map((line) => line.split(';')[0]).join('; ')
