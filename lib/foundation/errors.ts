import * as missingWords from '@/messages/generated/foundation/not-found'
import * as words from '@/messages/generated/foundation/unavailable'
import { UNAVAILABLE } from './unavailable'

/** The few ways in which a command or a read refuses. `boundary` turns each into one HTTP status. */
export type ErrorCode =
  | 'signed-out' // 401
  | 'not-found' // 404, also for what exists but is not the viewer's to see
  | 'invalid' // 400, a field is wrong
  | 'conflict' // 409, the state has moved on
  | 'key-reused' // 422, an idempotency key came back with another body
  | 'too-large' // 413
  | 'not-json' // 400, the body cannot be read
  | 'wrong-type' // 415, the body is of a kind that no call reads
  | 'too-many' // 429, try again later
  | 'unavailable' // 503, the database cannot be used or is too busy; try again soon

export type FieldError = { readonly field: string; readonly reason: string }

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** Of `too-many` and `unavailable`: seconds after which it may go. */
    readonly retryAfter?: number,
  ) {
    super(message)
    this.name = 'AppError'
  }

  /** By name: Next may load this file more than once, and what one copy throws another catches. */
  static [Symbol.hasInstance](error: unknown): boolean {
    return (error as { name?: unknown } | null)?.name === 'AppError'
  }
}

const missing = {
  call: missingWords.call,
  checklistItem: missingWords.checklistItem,
  cohort: missingWords.cohort,
  confirmation: missingWords.confirmation,
  file: missingWords.file,
  invitation: missingWords.invitation,
  learner: missingWords.learner,
  link: missingWords.link,
  mentor: missingWords.mentor,
  note: missingWords.note,
  page: missingWords.page,
  pause: missingWords.pause,
  person: missingWords.person,
  plan: missingWords.plan,
  provider: missingWords.provider,
  reply: missingWords.reply,
  review: missingWords.review,
  roadmap: missingWords.roadmap,
  session: missingWords.session,
  skill: missingWords.skill,
  step: missingWords.step,
  verdict: missingWords.verdict,
  waiver: missingWords.waiver,
  wayIn: missingWords.wayIn,
} as const

/** What a call or a page may not find. */
export type Missing = keyof typeof missing

export const notFound = (what: Missing) => new AppError('not-found', missing[what]())
export const conflict = (why: string) => new AppError('conflict', why)
export const invalid = (field: string, reason: string) => new AppError('invalid', reason, [{ field, reason }])
/** Seconds after which one may ask again while the database is away: about as long as a restart of it takes. */
const DATABASE_BACK_WITHIN = 5

/** The database cannot be used. Without a `code`, of which Prisma would make an error of its own. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
  readonly digest = UNAVAILABLE

  /** @param cause what the driver said, for the log */
  constructor(cause?: unknown) {
    super('The database cannot be used', { cause })
  }
}

export const isUnavailable = (error: unknown): boolean => (error as { digest?: unknown } | null)?.digest === UNAVAILABLE

/** The same as a refusal of a call. */
export const unavailable = () =>
  Object.assign(new AppError('unavailable', words.away(), [], DATABASE_BACK_WITHIN), { digest: UNAVAILABLE })

type Said = { readonly code?: unknown; readonly message?: unknown; readonly meta?: { readonly timeTaken?: unknown } }

/** Whether Prisma gave a transaction up that found no turn in time, or took too long for one: it is rolled back. */
export function isBusy(error: unknown): boolean {
  const { code, message, meta }: Said = Object(error)
  return code === 'P2028' && (meta?.timeTaken !== undefined || /Unable to start a transaction/.test(String(message)))
}

/** The same as a refusal of a call. */
export const busy = () => new AppError('unavailable', words.busy(), [], DATABASE_BACK_WITHIN)

/** Work that others were in the way of each time it was tried. */
export const overtaken = () => conflict(words.tooManyChanges())

export const tooMany = (why: string, retryAfter: number) => new AppError('too-many', why, [], retryAfter)
