import 'server-only'
import { Errors, getRemoteInfo2, type HttpClient } from 'isomorphic-git'
import { fetchOutbound } from '../fetch'
import { OutboundError } from '../outbound-error'

/**
 * Most bytes of a list of refs: some 15,000 branches and tags. Parsing a longer one would block the thread for too
 * long.
 */
const MAX_LIST = 1024 * 1024
/** Some hosts respond only to programs that identify as git. */
export const USER_AGENT = 'git/2 (Waymark)'

export type GitTrouble = 'private' | 'missing' | 'not-git' | 'empty'

/** Failure that a Git host reports. */
export class GitError extends Error {
  constructor(readonly trouble: GitTrouble) {
    super(`The repository could not be read: ${trouble}.`)
    this.name = 'GitError'
  }
}

export type Refs = {
  /** Address of the repository, after redirects. */
  readonly address: string
  /** Capabilities of the host. */
  readonly can: ReadonlySet<string>
  readonly defaultBranch: string | null
  /** The newest commit of the default branch. */
  readonly head: string
  /** Commits of all branches and tags. */
  readonly tips: readonly string[]
}

/**
 * Reads a repository's refs from its host, over the smart protocol.
 * @throws OutboundError, GitError
 */
export async function readRefs(address: string, signal: AbortSignal): Promise<Refs> {
  const client = clientFor(signal)
  const info = await getRemoteInfo2({ http: client.http, url: address, protocolVersion: 1 }).catch((error) => {
    throw toMeaning(error)
  })
  const refs = info.refs ?? []
  if (refs.length === 0) throw new GitError('empty')
  const head = refs.find(({ ref }) => ref === 'HEAD')
  const commits = refs.map(({ oid, peeled }) => peeled ?? oid)
  // Longer ids belong to repositories with another hash.
  if (!commits.every((commit) => /^[0-9a-f]{40}$/.test(commit))) throw new OutboundError('unreadable')
  // HEAD names a default branch that was never created.
  if (!head) throw new GitError('empty')
  return {
    address: client.movedTo() ?? address,
    can: new Set(Object.keys(info.capabilities)),
    defaultBranch: head.target?.replace(/^refs\/heads\//, '') ?? null,
    head: head.oid,
    tips: commits,
  }
}

const LIST = '/info/refs?service=git-upload-pack'

function clientFor(signal: AbortSignal) {
  let moved: string | null = null
  const http: HttpClient = {
    request: async ({ url, headers = {} }) => {
      const asked = { headers: { ...headers, 'user-agent': USER_AGENT }, maxBytes: MAX_LIST, signal }
      const answer = await fetchOutbound(url, asked)
      // The list may have moved with its repository, as happens when an address lacks its `.git`.
      if (answer.url.endsWith(LIST)) moved = answer.url.slice(0, -LIST.length)
      return {
        url: answer.url,
        statusCode: answer.status,
        statusMessage: '',
        headers: answer.headers as Record<string, string>,
        body: splitBody(answer.body),
      }
    },
  }
  return { http, movedTo: () => moved }
}

async function* splitBody(body: Buffer): AsyncIterableIterator<Uint8Array> {
  yield body
}

function toMeaning(error: unknown): unknown {
  if (error instanceof OutboundError) return error
  if (error instanceof Errors.HttpError) return toGitError(error.data.statusCode)
  return new GitError('not-git')
}

export function toGitError(status: number): Error {
  if (status === 401 || status === 403) return new GitError('private')
  if (status === 404 || status === 410) return new GitError('missing')
  return new OutboundError(status >= 500 ? 'unreachable' : 'unreadable')
}
