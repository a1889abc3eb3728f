// A process of its own for tests about processes that are killed, or that do the same at once. What it does is its
// argument; who kills it is the test.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { queueStudyReminders } from '@/lib/care/study-reminders/commands'
import { operator } from '@/lib/doors/auth/viewer'
import { deliverMail } from '@/lib/doors/mail/delivery/commands'
import { db } from '@/lib/foundation/database/db'
import { notify } from '@/lib/people/notifications/commands'
import { queueDigests } from '@/lib/people/notifications/digest/commands'

const [task = '', argument = ''] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** Something happens again and again, to the person of that id. */
  commit: async () => {
    for (;;) {
      const key = `work:${randomUUID()}`
      const facts = { learner: 'Ada', step: 'Transactions' }
      const notice = { userId: argument, kind: 'work-submitted', key, facts, path: '/mentor/reviews' } as const
      await db().$transaction((tx) => notify(tx, [notice], new Date()))
      say(`committed ${key}`)
      await wait(Math.random() * 20)
    }
  },
  /** The outbox is emptied again and again. */
  deliver: async () => {
    for (;;) {
      await deliverMail(operator, new Date())
      await wait(10)
    }
  },
  both: async () => {
    await Promise.race([tasks.commit?.(), tasks.deliver?.()])
  },
  /** Once, as if it were that moment. */
  'deliver-once': async () => say(`delivered ${await deliverMail(operator, new Date(argument))}`),
  'digest-once': async () => say(`queued ${await queueDigests(operator, new Date(argument))}`),
  'reminders-once': async () => say(`queued ${await queueStudyReminders(operator, new Date(argument))}`),
}

say('ready')
// Two that are to do it at once both wait for the word.
if (task.endsWith('-once')) await new Promise((resolve) => process.stdin.once('data', resolve))
await tasks[task]?.()
await db().$disconnect()
process.exit(0)
