import * as missingWords from '@/messages/generated/foundation/not-found'
import * as words from '@/messages/generated/foundation/unavailable'
import { UNAVAILABLE_DIGEST } from './unavailable'

/** Codes of refused commands and reads. `toProblem` turns each into one HTTP status. */
export type ErrorCode =
  | 'signed-out' // 401
  | 'not-found' // 404, also for things that exist and that the viewer may not see
  | 'invalid' // 400, a field is wrong
  | 'conflict' // 409, the state has changed meanwhile
  | 'key-reused' // 422, an idempotency key came back with another body
  | 'too-large' // 413
  | 'not-json' // 400, the body cannot be read
  | 'wrong-type' // 415, the content type is one that no call accepts
  | 'too-many' // 429, try again later
  | 'unavailable' // 503, the database cannot be used or is too busy; try again soon

export type FieldError = { readonly field: string; readonly reason: string }

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** Seconds until a retry may succeed, for `too-many` and `unavailable`. */
    readonly retryAfter?: number,
  ) {
    super(message)
    this.name = 'AppError'
  }

  /** Matches by name: Next may load this file more than once, and one copy catches what another throws. */
  static [Symbol.hasInstance](error: unknown): boolean {
    return (error as { name?: unknown } | null)?.name === 'AppError'
  }
}

const missing = {
  announcement: missingWords.announcement,
  backup: missingWords.backup,
  call: missingWords.call,
  checkCode: missingWords.checkCode,
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
  roster: missingWords.roster,
  session: missingWords.session,
  skill: missingWords.skill,
  step: missingWords.step,
  thread: missingWords.thread,
  verdict: missingWords.verdict,
  waiver: missingWords.waiver,
  wayIn: missingWords.wayIn,
} as const

/** Things that a call or a page may not find. */
export type MissingResource = keyof typeof missing

export const notFound = (what: MissingResource) => new AppError('not-found', missing[what]())
export const conflict = (why: string) => new AppError('conflict', why)
export const invalid = (field: string, reason: string) => new AppError('invalid', reason, [{ field, reason }])
/** Seconds after which to retry while the database is unavailable: about as long as its restart takes. */
const DATABASE_BACK_WITHIN = 5

/** The database cannot be used. Has no `code`, because Prisma would turn such an error into one of its own. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'
  readonly digest = UNAVAILABLE_DIGEST

  /** @param cause what the driver said, for the log */
  constructor(cause?: unknown) {
    super('The database cannot be used', { cause })
  }
}

export const isUnavailable = (error: unknown): boolean =>
  (error as { digest?: unknown } | null)?.digest === UNAVAILABLE_DIGEST

/** The same as a call's refusal. */
export const unavailable = () =>
  Object.assign(new AppError('unavailable', words.away(), [], DATABASE_BACK_WITHIN), { digest: UNAVAILABLE_DIGEST })

type Said = { readonly code?: unknown; readonly message?: unknown; readonly meta?: { readonly timeTaken?: unknown } }

/** Returns whether Prisma gave up a transaction that waited for its start or ran too long. It is rolled back. */
export function isTransactionTimeout(error: unknown): boolean {
  const { code, message, meta }: Said = Object(error)
  return code === 'P2028' && (meta?.timeTaken !== undefined || /Unable to start a transaction/.test(String(message)))
}

/** The same as a call's refusal. */
export const databaseBusyError = () => new AppError('unavailable', words.busy(), [], DATABASE_BACK_WITHIN)

/** Refusal of work that conflicted with other writes on each attempt. */
export const tooManyConflictsError = () => conflict(words.tooManyChanges())

export const tooManyRequests = (why: string, retryAfter: number) => new AppError('too-many', why, [], retryAfter)
