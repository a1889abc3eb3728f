import { paths } from '@/lib/paths'

type Given = string | readonly string[] | undefined

/**
 * Where to go after signing in: a path of our own, or the dashboard. Browsers read a backslash as a slash and drop
 * tabs and line breaks, so `/\host` and `/<tab>/host` would lead to another site.
 */
export function safeNext(next: Given): string {
  if (typeof next !== 'string' || next.length > 500) return paths.dashboard
  const isOwn = next.startsWith('/') && !next.includes('//') && !next.includes('\\') && !/[\s\p{Cc}]/u.test(next)
  return isOwn ? next : paths.dashboard
}

/** A path that carries along where to go in the end. */
export function withNext(path: string, next: Given): string {
  const end = safeNext(next)
  return end === paths.dashboard ? path : `${path}?next=${encodeURIComponent(end)}`
}
