// A separate process for tests about processes that are killed or work concurrently. Its argument is the task; the test
// kills it.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { importRoster } from '@/lib/mentoring/roster/commands'
import { queueStudyReminders } from '@/lib/operations/study-reminders/commands'
import { notify } from '@/lib/people/notifications/commands'
import { queueDigests } from '@/lib/people/notifications/digest/commands'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { operator } from '@/lib/platform/auth/viewer'
import { deliverMail } from '@/lib/platform/mail/delivery/commands'

const [task = '', argument = ''] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  /** Creates notifications again and again, for the person with this id. */
  commit: async () => {
    for (;;) {
      const key = `work:${randomUUID()}`
      const facts = { learner: 'Ada', step: 'Transactions' }
      const notice = { userId: argument, kind: 'work-submitted', key, facts, path: '/mentor/reviews' } as const
      await db().$transaction((tx) => notify(tx, notificationRegistry, [notice], new Date()))
      say(`committed ${key}`)
      await wait(Math.random() * 20)
    }
  },
  /** Sends the outbox again and again. */
  deliver: async () => {
    for (;;) {
      await deliverMail(operator, new Date())
      await wait(10)
    }
  },
  both: async () => {
    await Promise.race([tasks.commit?.(), tasks.deliver?.()])
  },
  /** Sends once, as if it were that moment. */
  'deliver-once': async () => say(`delivered ${await deliverMail(operator, new Date(argument))}`),
  /** Imports a roster as the admin with this id: the file is that of `ROSTER_FILE`. */
  roster: async () => {
    const admin = await db().user.findUniqueOrThrow({ where: { id: argument } })
    const report = await importRoster(
      viewerFrom({ ...admin, isDemo: false, sessionId: '' }),
      readFileSync(process.env.ROSTER_FILE ?? ''),
    )
    say(`imported ${report.people}`)
  },
  'digest-once': async () => say(`queued ${await queueDigests(operator, notificationRegistry, new Date(argument))}`),
  'reminders-once': async () => say(`queued ${await queueStudyReminders(operator, new Date(argument))}`),
}

say('ready')
// Waits for input, so that two processes can begin at once.
if (task.endsWith('-once')) await new Promise((resolve) => process.stdin.once('data', resolve))
await tasks[task]?.()
await db().$disconnect()
process.exit(0)
