import 'server-only'
import { OutboundError } from '../outbound-error'
import { type Refs, readRefs } from './refs'
import { requestPack } from './request-pack'

export type FetchedRepository = {
  readonly defaultBranch: string | null
  /** The newest commit of the default branch. */
  readonly headCommit: string
  /** The commit whose files are in the pack: the pinned one, or the newest when the host does not serve that. */
  readonly commit: string
  /** The raw pack for `readPack`, at most `MAX_PACK` bytes. */
  readonly pack: Buffer
}

/**
 * Fetches one commit of a public repository: nothing of it is stored or run.
 * @param address to clone it from
 * @param pinned 7 to 40 hexadecimal digits, or null for the newest
 * @throws OutboundError, GitError
 */
export async function fetchRepository(
  address: string,
  pinned: string | null,
  signal: AbortSignal,
): Promise<FetchedRepository> {
  const refs = await readRefs(address, signal)
  const wanted = pinned === null ? null : wholeId(refs, pinned)
  const { commit, pack } = (await fetchPack(refs, wanted, signal)) ?? (await newest(refs, signal))
  return { defaultBranch: refs.defaultBranch, headCommit: refs.head, commit, pack }
}

/** Finds the full id for the beginning of one, among the tips of branches and tags: a host serves no other commits. */
function wholeId({ tips }: Refs, pinned: string): string | null {
  if (pinned.length === 40) return pinned
  const found = new Set(tips.filter((tip) => tip.startsWith(pinned)))
  return found.size === 1 ? ([...found][0] ?? null) : null
}

async function fetchPack(refs: Refs, commit: string | null, signal: AbortSignal) {
  const pack = commit === null ? null : await requestPack(refs, commit, signal)
  return commit !== null && pack !== null ? { commit, pack } : null
}

async function newest(refs: Refs, signal: AbortSignal) {
  const found = await fetchPack(refs, refs.head, signal)
  if (!found) throw new OutboundError('unreadable')
  return found
}
