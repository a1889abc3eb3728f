import { signIn } from '../harness/client'
import type { Role } from './attacks'
import { sendOnce } from './client'
import { readKnownValues } from './known-values'
import { giveBack, keep } from './restore-people'
import type { Known } from './samples'

const PASSWORD = 'waymark-demo'
const addresses = {
  learner: 'learner@waymark.test',
  mentor: 'mentor@waymark.test',
  admin: 'admin@waymark.test',
} as const
type Person = keyof typeof addresses

/** People who send the requests: with sessions of their own, who sign in again when a request has ended one. */
export type People = {
  readonly cookieOf: (role: Role) => string
  readonly known: () => Known
  /** Signs a person in again; concurrent calls share one sign-in. */
  readonly revive: (role: Role) => Promise<void>
  /** Restores what requests have removed: sessions, passwords, roles, memberships. */
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
  // Tries several times: another request can remove the password again in between.
  const renew = async (who: Person, attempts = 5): Promise<void> => {
    await giveBack(kept[who])
    const isIn = cookies[who] !== '' && (await ask(who, 'GET', '/api/v1/me')) !== null
    if (isIn) return
    try {
      cookies[who] = (await signIn(`http://127.0.0.1:${port}`, addresses[who], PASSWORD)).cookie
      // Checks the roles: with a changed one, correct responses would look like faults. Later changes end the session.
      const me = await ask(who, 'GET', '/api/v1/me')
      const { isMentor, isAdmin } = kept[who].user
      if (me?.isMentor !== isMentor || me?.isAdmin !== isAdmin) throw new Error(`${who} has another role.`)
    } catch (error) {
      if (attempts <= 1) throw error
      await renew(who, attempts - 1)
    }
  }
  const restore = async () => {
    for (const who of ['admin', 'mentor', 'learner'] as const) await renew(who)
    const cohort = await ask('mentor', 'POST', '/api/v1/cohorts', { name: 'Of the fuzzer' })
    if (cohort) {
      await ask('learner', 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
      const messages = `/api/v1/cohorts/${cohort.id}/messages`
      await ask('learner', 'POST', messages, { to: 'mentors', body: 'Where do I start?' })
      await ask('mentor', 'POST', messages, { to: 'everyone', body: 'We meet on Monday.' })
    }
    known = await readKnownValues({ learnerId, mentorId, cohort })
  }
  const reviving = new Map<Role, Promise<void>>()
  const revive = async (role: Role) => {
    if (role === 'visitor') return
    const running = reviving.get(role) ?? renew(role).finally(() => reviving.delete(role))
    reviving.set(role, running)
    await running
  }
  await restore()
  return { cookieOf: (role) => cookies[role], known: () => known, revive, restore }
}
