import 'server-only'
import { readPack } from '@/lib/foundation/outbound/git/pack'
import { listFiles } from '@/lib/foundation/outbound/git/tree'
import { OutboundError } from '@/lib/foundation/outbound/outbound-error'
import { findReadme, firstHeading, hasTests } from './repository-signs'

/** Facts found in the files of a commit. */
export type Inspection = {
  /** The first heading of its README. */
  readonly title: string | null
  readonly hasReadme: boolean
  /** Null when the list of files is incomplete and no listed file is a test. */
  readonly hasTests: boolean | null
}

/**
 * Reads a commit out of its pack. This may compute for a second; `inspectInThread` runs it in a thread of its own.
 * @throws OutboundError
 */
export function inspectPack(pack: Buffer, commit: string): Inspection {
  const objects = readPack(pack)
  if (objects.get(commit)?.kind !== 'commit') throw new OutboundError('unreadable')
  const { files, isWhole } = listFiles(objects, commit)
  const paths = [...files.keys()]
  const readme = findReadme(paths)
  // A file that was too large to be fetched has no text.
  const text = objects.get(files.get(readme ?? '') ?? '')?.content.toString('utf8') ?? ''
  const found = hasTests(paths)
  return { title: firstHeading(text), hasReadme: readme !== null, hasTests: found || isWhole ? found : null }
}
