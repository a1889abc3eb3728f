import { linkTarget } from '@/lib/foundation/values/link-target'
import type { Issuer } from './issuers'

/**
 * Returns the address of a repository in the form that all its spellings share: without `.git` and a slash at its end.
 * @param url that `findRepositoryProblem` finds nothing wrong with
 */
export function toRepositoryAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${toName(pathname)}`
}

const toName = (pathname: string): string => pathname.replace(/\/$/, '').replace(/\.git$/, '')

/** Returns why no CI job can send a run for the repository at this address; null where one can. */
export function findRepositoryProblem(url: string, issuers: readonly Issuer[]): 'no-repository' | 'no-issuer' | null {
  const isWeb = linkTarget(url)?.kind === 'outside'
  if (!isWeb || !isRepository(new URL(url))) return 'no-repository'
  return issuers.some(({ repositories }) => repositories === new URL(url).origin) ? null : 'no-issuer'
}

/** Owner and name, or a group, groups within it, and a name. */
const isRepository = ({ pathname, search, hash }: URL): boolean =>
  search === '' && hash === '' && isRepositoryName(toName(pathname).slice(1))

/** Returns whether a text is a repository's path on its host, such as `ana/lending`. */
export const isRepositoryName = (name: string): boolean => {
  const parts = name.split('/')
  return name.length <= 300 && parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))
}

/** Returns whether two addresses are of the same repository: hosts of repositories don't tell apart capital letters. */
export const isSameRepository = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
