// Words that popular Git hosts put behind a repository in the addresses of its pages.
const PAGES = new Set([
  ...['tree', 'blob', 'commit', 'commits', 'src', 'raw', 'blame', 'branches', 'tags', 'releases', 'issues', 'pull'],
  ...['pulls', 'merge_requests', 'actions', 'wiki', 'projects', '-'],
])

/** Hosts whose addresses for cloning end in `.git`, whether the page's does or not. */
const KNOWN = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org']

/**
 * Returns the address to clone a repository from, given the address of a page about it; null for an invalid address.
 */
export function cloneAddress(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  const asCloned = /^(.+?\.git)(?:\/|$)/.exec(url.pathname)?.[1]
  if (asCloned) return url.origin + asCloned
  const ofPage = pathBeforePage(url.pathname)
  const path = /^.*[^/]/.exec(ofPage ?? url.pathname)?.[0] ?? ''
  const isKnown = KNOWN.includes(url.hostname.replace(/^www\./, ''))
  return url.origin + path + (ofPage || isKnown ? '.git' : '')
}

/** Returns the path before such a word, which is the repository's; null when there is none. */
function pathBeforePage(pathname: string): string | null {
  const [, ...parts] = pathname.split('/')
  // An owner and a name come before the word: a repository may itself be called `src`.
  const at = parts.findIndex((part, index) => index >= 2 && PAGES.has(part))
  const before = parts.slice(0, Math.max(at, 0))
  return before.length === 0 || before.includes('') ? null : `/${before.join('/')}`
}
