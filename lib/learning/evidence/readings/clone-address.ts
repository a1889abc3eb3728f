// What the hosts people use put behind a repository in the addresses of their pages.
const PAGES = new Set([
  ...['tree', 'blob', 'commit', 'commits', 'src', 'raw', 'blame', 'branches', 'tags', 'releases', 'issues', 'pull'],
  ...['pulls', 'merge_requests', 'actions', 'wiki', 'projects', '-'],
])

/** Their addresses for cloning end like this, whether the page's does or not. */
const KNOWN = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org']

/** The address that a repository is cloned from, by that of a page about it. Null for what is no web address. */
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

/** The path of the repository, where one of a page goes on with such a word. Null where it does not. */
function pathBeforePage(pathname: string): string | null {
  const [, ...parts] = pathname.split('/')
  // An owner and a name stand before the word: a repository may be called `src`.
  const at = parts.findIndex((part, index) => index >= 2 && PAGES.has(part))
  const before = parts.slice(0, Math.max(at, 0))
  return before.length === 0 || before.includes('') ? null : `/${before.join('/')}`
}
