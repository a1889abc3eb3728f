import { cloneAddress } from './readings/clone-address'

/** Digits of a commit in a key: the fewest that a link names one by. */
const DIGITS = 7
/** Longest key; a longer address has none. */
const LONGEST = 300

/**
 * Returns one text for a repository and commit, however they were linked, such as `github.com/ana/api@0123abc`: two
 * learners' work with the same key is the same. Null without a repository or a commit. The commit is cut to seven
 * digits, because one learner may name it short and another in full; within one repository that many don't collide.
 */
export function toWorkKey(url: string | null, commit: string | null): string | null {
  const address = url === null ? null : URL.parse(cloneAddress(url) ?? '')
  if (!address || !/^[0-9a-f]{7,}$/i.test(commit ?? '')) return null
  const path = address.pathname
    .replace(/\.git\/?$/i, '')
    .split('/')
    .filter((part) => part !== '')
  if (path.length < 2) return null
  const host = address.host.replace(/^www\./, '')
  const key = `${host}/${path.join('/')}@${commit?.slice(0, DIGITS)}`.toLowerCase()
  return key.length > LONGEST ? null : key
}
