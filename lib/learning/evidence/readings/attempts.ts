import * as words from '@/messages/generated/learning/repository-readings'

const MINUTE = 60_000
/** Delays after the first and the second failed attempt; after the third the reading is given up. */
const WAITS = [2 * MINUTE, 10 * MINUTE]
/** Milliseconds for which a started reading is not started again; after that its server is taken to have crashed. */
const LEASE = 2 * MINUTE

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE)

/**
 * Returns when a reading is tried again.
 * @param attempts how many have failed, this one included
 * @returns null when it is given up
 */
export function nextReadingAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}

export const MAX_ATTEMPTS = WAITS.length + 1

/** Reason, as stored, why a repository could not be read. */
export type ReadingFailure = keyof typeof troubleWords

/** Stored for a repository that was read, but not at the commit that the learner named. */
export const COMMIT_MISSING = 'commit-missing'

/** Stored for a repository that was not read, because its learner had not confirmed their address. */
export const UNCONFIRMED = 'unconfirmed'

const troubleWords = {
  refused: words.refused,
  unreachable: words.unreachable,
  slow: words.slow,
  'too-large': words.tooLarge,
  unreadable: words.unreadable,
  private: words.isPrivate,
  missing: words.missing,
  'not-git': words.notGit,
  empty: words.empty,
} as const

/**
 * Returns the mentor's sentence for a failed reading.
 * @param stored a `ReadingFailure`, `COMMIT_MISSING` or `UNCONFIRMED`; older readings have the sentence itself, which is
 * returned as it is
 * @param commit that the learner named
 */
export function failureInWords(stored: string, commit: string | null): string {
  if (stored === COMMIT_MISSING) return words.commitMissing({ commit: (commit ?? '').slice(0, 12) })
  if (stored === UNCONFIRMED) return words.unconfirmed()
  return Object.hasOwn(troubleWords, stored) ? troubleWords[stored as ReadingFailure]() : stored
}
