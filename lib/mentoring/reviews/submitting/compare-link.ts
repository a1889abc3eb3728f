/** Location of a repository on a host whose URL format is known. */
type Place = { readonly host: string; readonly path: string; readonly kind: 'github' | 'gitlab' | 'bitbucket' }

const COMMIT = /^[0-9a-f]{7,40}$/i
const githubLike = ['github.com', 'codeberg.org']

/**
 * Returns the host's page that compares two commits of one repository; null for links to two repositories, and for
 * hosts with an unknown URL format.
 */
export function compareLink(
  from: { readonly url: string; readonly commit: string },
  to: { readonly url: string; readonly commit: string },
): string | null {
  const [before, after] = [parsePlace(from.url), parsePlace(to.url)]
  if (!before || !after || !COMMIT.test(from.commit) || !COMMIT.test(to.commit)) return null
  if (before.host !== after.host || before.path.toLowerCase() !== after.path.toLowerCase()) return null
  const root = `https://${after.host}/${after.path}`
  switch (after.kind) {
    case 'github':
      return `${root}/compare/${from.commit}...${to.commit}`
    case 'gitlab':
      return `${root}/-/compare/${from.commit}...${to.commit}`
    case 'bitbucket':
      return `${root}/branches/compare/${to.commit}%0D${from.commit}`
  }
}

function parsePlace(address: string): Place | null {
  const url = URL.parse(address)
  if (!url || url.port || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.replace(/^www\./, '')
  const segments = url.pathname.split('/').filter(Boolean)
  if (host === 'gitlab.com' || host.startsWith('gitlab.')) return placed(host, gitlabPath(segments), 'gitlab')
  const path = segments.slice(0, 2)
  if (host === 'bitbucket.org') return placed(host, path, 'bitbucket')
  // Forgejo, which Codeberg runs, and Gitea use GitHub's URL format.
  return githubLike.includes(host) || /^(forgejo|gitea)\./.test(host) ? placed(host, path, 'github') : null
}

/** Returns the path of a GitLab repository. Groups can be nested, so it ends before the first segment of a page. */
function gitlabPath(segments: readonly string[]): readonly string[] {
  const end = segments.findIndex((one, index) => one === '-' || (index >= 2 && /^(tree|commits?|blob)$/.test(one)))
  return end < 0 ? segments : segments.slice(0, end)
}

function placed(host: string, segments: readonly string[], kind: Place['kind']): Place | null {
  if (segments.length < 2) return null
  return { host, path: segments.join('/').replace(/\.git$/, ''), kind }
}
