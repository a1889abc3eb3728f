import { linkTarget } from '@/lib/foundation/values/link-target'

const PIN = /(?:\/-)?\/(?:commits?|tree|src\/commit|src)\/([0-9a-f]{7,40})\/?$/i

/**
 * "ana/library" for a link to a repository: its path, without the commit that it is pinned to if that is the one said
 * beside it. Null for what is no web address, has no owner and name, says more than a path does, or would read as the
 * address of another place.
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

/** People shorten commits. */
function isSameCommit(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}
