import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { log } from '@/lib/foundation/log'
import { getStopSignal } from '@/lib/foundation/stopping'
import type { Operator } from '@/lib/platform/auth/viewer'
import { nextMailAttempt } from '../backoff'
import { isEmailAddress, isReservedDomain, type StoredMail } from '../letter'
import { createMailTransports, type MailTransport, type MailTransports } from './transports.commands'

const SECOND = 1000
/** Lease of a mail, longer than any attempt lasts: a process that holds it longer was killed. */
const LEASE_MS = 10 * 60 * SECOND
/** Timeout of an attempt; the mail is tried again when its lease has expired. */
const ATTEMPT_MS = 60 * SECOND
/** Time after which a run starts no further mail. */
const RUN_MS = 20 * SECOND
const BATCH = 200
const LANES = 4

type Due = StoredMail & { readonly attempts: number; readonly user: { readonly isDemo: boolean } | null }

/**
 * Sends the mails due in the outbox. A process leases each mail, so that only one sends it. A mail whose process was
 * killed is sent again when its lease has expired, as the same message with the same id.
 * @param now when this begins; time goes on from there
 * @returns how many were sent or failed
 */
export async function deliverMail(
  operator: Operator,
  now: Date,
  ways = createMailTransports(operator),
): Promise<number> {
  const started = Date.now()
  const clock = () => new Date(now.getTime() + (Date.now() - started))
  const due = await db().mail.findMany({
    where: freeAt(now),
    orderBy: { nextAttemptAt: 'asc' },
    take: BATCH,
    select: { ...letterFields, attempts: true, user: { select: { isDemo: true } } },
  })
  let count = 0
  let isServerDown = false
  const lane = async (): Promise<void> => {
    for (let mail = due.shift(); mail; mail = due.shift()) {
      if (isServerDown || getStopSignal()?.aborted || Date.now() - started > RUN_MS) return
      const outcome = await deliver(mail, ways, clock)
      if (outcome !== 'not-ours') count++
      // Stops, because the next one would fail in the same way. It is tried in the next run.
      isServerDown ||= outcome === 'no-connection'
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  const broken = lanes.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
  return count
}

const letterFields = { id: true, to: true, subject: true, text: true, unsubscribe: true, createdAt: true } as const

const freeAt = (now: Date) => ({
  sentAt: null,
  nextAttemptAt: { lte: now },
  OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
})

type Outcome = 'sent' | 'failed' | 'no-connection' | 'not-ours'

async function deliver(mail: Due, ways: MailTransports, clock: () => Date): Promise<Outcome> {
  const { id, createdAt, to } = mail
  const leasedUntil = new Date(clock().getTime() + LEASE_MS)
  const { count } = await db().mail.updateMany({
    // A mail that was written anew since it was read is left to the next run.
    where: { id, text: mail.text, ...freeAt(clock()) },
    data: { leasedUntil, attempts: { increment: 1 } },
  })
  if (count === 0) return 'not-ours'
  if (!isEmailAddress(to)) {
    await write(id, { ...noMore, failure: 'This is not a mail address.' })
    return 'failed'
  }
  const handover = wayFor(mail, ways)(mail).then(() => undefined)
  try {
    await withinTime(handover)
  } catch (error) {
    // Keeps the lease of an attempt that timed out and may still succeed, so that no second one starts beside it.
    const isOut = error instanceof OutOfTime
    if (isOut) handover.then(() => mark(id, clock)).catch(() => {})
    await db().mail.updateMany({
      // A failure does not override that the mail was cancelled meanwhile.
      where: { id, nextAttemptAt: { not: null } },
      data: {
        ...(isOut ? {} : { leasedUntil: null }),
        nextAttemptAt: nextMailAttempt(mail.attempts + 1, createdAt, clock()),
        failure: getReason(error),
      },
    })
    if (isAnswer(error)) return 'failed'
    log().warn({ code: (error as { code?: unknown }).code ?? null }, 'The mail server cannot be used')
    return 'no-connection'
  }
  await mark(id, clock)
  return 'sent'
}

type Changes = Partial<Record<'nextAttemptAt' | 'leasedUntil' | 'sentAt', Date | null>> & {
  failure: string | null
  text?: string
}

/** Updates a mail, unless it was deleted meanwhile with its recipient's account. */
async function write(id: string, data: Changes): Promise<void> {
  await db().mail.updateMany({ where: { id }, data })
}

const noMore = { nextAttemptAt: null, leasedUntil: null } as const

/**
 * Chooses the way out of a mail. Demo accounts have made-up addresses: nothing is sent there, whatever the settings.
 */
const wayFor = ({ to, user }: Due, { send, keep }: MailTransports): MailTransport =>
  user?.isDemo || isReservedDomain(to) ? keep : send

/**
 * Marks a mail as sent, at once: a process killed after the server accepted it, and before this, sends a second copy. A
 * busy database must not be a reason for one.
 */
async function mark(id: string, clock: () => Date): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      // Deletes the text, which may contain a code that lets its reader in.
      await write(id, { ...noMore, sentAt: clock(), failure: null, text: '' })
      return
    } catch (error) {
      if (attempt === 5) throw error
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt))
    }
  }
}

class OutOfTime extends Error {}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime('The mail server took too long.')), ATTEMPT_MS)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Returns whether a server responded, be it with a refusal: the connection works. */
const isAnswer = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'responseCode' in error && error.responseCode !== undefined

const getReason = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500)
