import type { Exchange } from './exchange'

/**
 * Returns the path, from the base address, that an answer's `Location` leads to; null without one, or where it leads to
 * another address.
 */
export function toPathOfLocation({ request, answer }: Exchange, base: string): string | null {
  const location = answer.headers.location
  const sentTo = `${base}${request.path}`
  if (!location || !URL.canParse(location, sentTo)) return null
  const [from, target] = [new URL(base), new URL(location, sentTo)]
  const folder = from.pathname.replace(/\/$/, '')
  // A proxy in front often changes scheme and port, so that the host alone has to be the same.
  if (target.hostname !== from.hostname || !target.pathname.startsWith(`${folder}/`)) return null
  return `${target.pathname.slice(folder.length)}${target.search}`
}
