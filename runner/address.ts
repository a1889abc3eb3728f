import { Problem } from './problem'

/**
 * Reads the base address, and returns it without a slash at its end.
 * @throws Problem
 */
export function readBase(given: string): string {
  const isAddress = /^https?:\/\//i.test(given) && URL.canParse(given)
  if (!isAddress) throw new Problem(`"${given}" isn't an address. Write it like http://localhost:8080.`)
  const { origin, pathname, search, hash, username, password } = new URL(given)
  if (username || password) throw new Problem('Leave the name and password out of the address: checks send an API key.')
  if (search || hash) throw new Problem('Leave out what follows "?" or "#" in the address: the checks add paths to it.')
  return `${origin}${pathname}`.replace(/\/$/, '')
}
