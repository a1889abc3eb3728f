import 'server-only'
import { fetchOutbound } from '../fetch'
import { OutboundError } from '../outbound-error'
import { type Refs, troubleOfStatus, USER_AGENT } from './refs'

/** The largest pack that is read: in bytes. */
export const MAX_PACK = 20 * 1024 * 1024
/** Larger files are left out where the host can do that: nobody reads more of a README. In bytes. */
const MAX_FILE = 128 * 1024

/**
 * Asks a Git host for one commit with its files and nothing of its history.
 * @returns the pack; null when the host has no such commit, or does not give it out
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
  if (answer.status !== 200) throw troubleOfStatus(answer.status)
  return packIn(answer.body)
}

/** The request, as the pack protocol has it: what is wanted, how deep, and that nothing is here yet. */
function wishFor(commit: string, can: ReadonlySet<string>): string {
  const abilities = ['side-band-64k', 'ofs-delta', 'no-progress', 'filter'].filter((ability) => can.has(ability))
  const lines = [line(`want ${[commit, ...abilities].join(' ')}\n`)]
  if (can.has('shallow')) lines.push(line('deepen 1\n'))
  if (can.has('filter')) lines.push(line(`filter blob:limit=${MAX_FILE}\n`))
  return [...lines, '0000', line('done\n')].join('')
}

/** A line with its length before it, in four hexadecimal digits that count themselves. */
const line = (text: string): string => (text.length + 4).toString(16).padStart(4, '0') + text

/** Hosts send pieces of some kilobytes: of so many tiny ones the list alone would fill the memory. */
const MAX_LINES = 100_000

const DATA = 1
const FAILURE = 3

function packIn(body: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  let lines = 0
  for (let at = 0; at < body.length; ) {
    if (++lines > MAX_LINES) throw new OutboundError('unreadable')
    // Without the band that carries it, the pack follows the lines as it is.
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
