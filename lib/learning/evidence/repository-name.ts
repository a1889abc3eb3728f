import { linkTarget } from '@/lib/foundation/values/link-target'

const PIN = /(?:\/-)?\/(?:commits?|tree|src\/commit|src)\/([0-9a-f]{7,40})\/?$/i

/**
 * Returns host and name of a repository, such as "ana/library", from a link to it. The commit in the path is left out
 * when it is the one given. Null for an address that is invalid, has no owner and name, has more than a path, or whose
 * name could be mistaken for another host.
 */
export function nameRepository(url: string, commit: string | null): { host: string; name: string } | null {
  const target = linkTarget(url)
  if (target?.kind !== 'outside') return null
  const { pathname, search, hash } = new URL(target.href)
  if (search || hash) return null
  const pin = PIN.exec(pathname)
  const isSaid = pin?.[1] !== undefined && commit !== null && isSameCommit(pin[1], commit)
  const path = isSaid ? pathname.slice(0, pin.index) : pathname
  const name = path.replace(/^\/|\/$|(?:\.git)?\/?$/g, '')
  const [owner = '', ...rest] = name.split('/')
  const isPlain = rest.length > 0 && !owner.includes('.') && !name.includes(':') && !name.includes('//')
  return isPlain ? { host: target.host, name } : null
}

/** Compares commits as prefixes, since people shorten them. */
function isSameCommit(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}
