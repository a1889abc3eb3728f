import type { Objects } from './pack'

/** Most paths listed: a folder that contains itself many times over makes endless ones. */
const MAX_PATHS = 20_000
/** Most characters of a path: deeply nested folders would fill the memory. */
const MAX_PATH = 1000
/** Most bytes of an entry: a longer name exceeds `MAX_PATH` anyway, and one folder can be visited many times. */
const MAX_ENTRY = 4 * MAX_PATH

const FOLDER = '40000'

export type CommitFiles = {
  /** Ids of contents, by path. */
  readonly files: ReadonlyMap<string, string>
  /** Whether the list is complete. */
  readonly isWhole: boolean
}

/** Lists the files of a commit, those nearest to its root first. */
export function listFiles(objects: Objects, commit: string): CommitFiles {
  const files = new Map<string, string>()
  const root = /^tree ([0-9a-f]{40})/.exec(objects.get(commit)?.content.toString('latin1', 0, 45) ?? '')?.[1]
  const folders = root ? [{ path: '', id: root }] : []
  let isWhole = root !== undefined
  let seen = 0
  for (const { path, id } of folders) {
    const tree = objects.get(id)
    if (tree?.kind !== 'tree') {
      isWhole = false
      continue
    }
    for (const entry of readEntries(tree.content)) {
      if (++seen > MAX_PATHS) return { files, isWhole: false }
      if (entry === null) {
        isWhole = false
        break
      }
      const full = path + entry.name
      if (full.length > MAX_PATH) isWhole = false
      else if (entry.mode === FOLDER) folders.push({ path: `${full}/`, id: entry.id })
      // Skips symbolic links and submodules.
      else if (entry.mode.startsWith('100')) files.set(full, entry.id)
    }
  }
  return { files, isWhole }
}

/**
 * Parses a tree: mode, blank, name, null and the 20 bytes of an id for each entry. Yields null for a malformed rest.
 */
function* readEntries(content: Buffer) {
  for (let at = 0; at < content.length; ) {
    const entry = content.subarray(at, at + MAX_ENTRY)
    const blank = entry.indexOf(0x20)
    const end = entry.indexOf(0, blank)
    if (blank < 0 || end < 0 || end + 21 > entry.length) {
      yield null
      return
    }
    yield {
      mode: entry.toString('latin1', 0, blank),
      name: entry.toString('utf8', blank + 1, end),
      id: entry.toString('hex', end + 1, end + 21),
    }
    at += end + 21
  }
}
