const MINUTE = 60_000
/** After the first and the second try that failed; after the third it is given up. */
const WAITS = [2 * MINUTE, 10 * MINUTE]
/** So long nobody else takes a reading that somebody has begun with; then they are taken to have crashed. */
const LEASE = 2 * MINUTE

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE)

/**
 * When a reading is tried again.
 * @param attempts how many have failed, this one included
 * @returns null when it is given up
 */
export function nextReadingAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}

export const MAX_ATTEMPTS = WAITS.length + 1

export type Trouble =
  | 'refused'
  | 'unreachable'
  | 'slow'
  | 'too-large'
  | 'unreadable'
  | 'private'
  | 'missing'
  | 'not-git'
  | 'empty'

const words: Record<Trouble, string> = {
  refused: 'The address is in a private network, which is not read.',
  unreachable: 'The repository could not be reached.',
  slow: 'The repository took too long to answer.',
  'too-large': 'The repository is too large to read.',
  unreadable: 'The host’s answer could not be read.',
  private: 'The repository is private or doesn’t exist.',
  missing: 'Nothing was found at this address.',
  'not-git': 'There is no Git repository at this address.',
  empty: 'The repository is empty.',
}

/** Why a repository could not be read, for the mentor. */
export const inWords = (trouble: Trouble): string => words[trouble]

/** Of a repository that was read, but not at the commit that the learner named. */
export const commitNotFound = (commit: string): string =>
  `Commit ${commit.slice(0, 12)} could not be read. This is the newest commit instead.`
