import 'server-only'
import { fetchOutbound } from '../fetch'
import { OutboundError } from '../outbound-error'
import { type Refs, toGitError, USER_AGENT } from './refs'

/** Most bytes of a pack. */
export const MAX_PACK = 20 * 1024 * 1024
/** Most bytes of a file, for hosts that can filter by size: no more of a README is read. */
const MAX_FILE = 128 * 1024

/**
 * Requests one commit from a Git host, with its files and without history.
 * @returns the pack; null when the host has no such commit or does not serve it
 * @throws OutboundError, GitError
 */
export async function requestPack({ address, can }: Refs, commit: string, signal: AbortSignal): Promise<Buffer | null> {
  const answer = await fetchOutbound(`${address}/git-upload-pack`, {
    method: 'POST',
    headers: {
      'user-agent': USER_AGENT,
      'content-type': 'application/x-git-upload-pack-request',
      accept: 'application/x-git-upload-pack-result',
    },
    body: Buffer.from(wishFor(commit, can)),
    maxBytes: MAX_PACK,
    signal,
  })
  if (answer.status !== 200) throw toGitError(answer.status)
  return packIn(answer.body)
}

/** Builds the request in the pack protocol: wanted commit, depth, and that the client has no objects yet. */
function wishFor(commit: string, can: ReadonlySet<string>): string {
  const abilities = ['side-band-64k', 'ofs-delta', 'no-progress', 'filter'].filter((ability) => can.has(ability))
  const lines = [line(`want ${[commit, ...abilities].join(' ')}\n`)]
  if (can.has('shallow')) lines.push(line('deepen 1\n'))
  if (can.has('filter')) lines.push(line(`filter blob:limit=${MAX_FILE}\n`))
  return [...lines, '0000', line('done\n')].join('')
}

/** Formats a pkt-line: a length in four hexadecimal digits, which counts itself, and the text. */
const line = (text: string): string => (text.length + 4).toString(16).padStart(4, '0') + text

/**
 * Most lines of a response. Hosts send pieces of some kilobytes: a list of very many tiny ones would fill the memory.
 */
const MAX_LINES = 100_000

const DATA = 1
const FAILURE = 3

function packIn(body: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  let lines = 0
  for (let at = 0; at < body.length; ) {
    if (++lines > MAX_LINES) throw new OutboundError('unreadable')
    // Without side-band, the raw pack follows the lines.
    if (body.toString('latin1', at, at + 4) === 'PACK') return body.subarray(at)
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16)
    if (Number.isNaN(length) || (length > 0 && length < 4) || at + length > body.length) break
    const content = body.subarray(at + 4, at + length)
    if (content[0] === DATA) pieces.push(content.subarray(1))
    if (content[0] === FAILURE || content.toString('latin1', 0, 4) === 'ERR ') return null
    at += Math.max(length, 4)
  }
  if (pieces.length === 0) throw new OutboundError('unreadable')
  return Buffer.concat(pieces)
}
