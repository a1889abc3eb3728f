import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSetting } from '@/lib/foundation/settings-schema'
import {
  assembleRoadmap,
  ContentError,
  checkLibrary,
  type RawStep,
  type RoadmapContent,
} from '@/lib/learning/roadmaps/content'
import { withDiagrams } from './content-diagrams'

/** Folder of Waymark's own roadmaps. `roadmaps.yaml` gives their order. */
export const ROADMAPS = path.resolve('content/roadmaps')

/** Returns the folder of the content that this instance serves, Waymark's own unless the host has set another. */
export const contentFolder = (): string => path.resolve(readSetting('CONTENT_FOLDER', process.env))

const roadmapsFolder = () => path.join(contentFolder(), 'roadmaps')

/** To be raised where a sync writes more of the same files than before: 3 has checks. */
const SYNC_FORMAT = 3

/** Hashes every byte of the roadmaps' files: enough to detect that nothing changed, without parsing. */
export function hashOfContent(folder: string = roadmapsFolder()): string {
  const hash = createHash('sha256').update(`${SYNC_FORMAT}`)
  for (const file of filesIn(folder)) hash.update(file).update(readFileSync(path.join(folder, file)))
  return hash.digest('hex')
}

/**
 * Reads all roadmaps, in their order.
 * @throws ContentError naming the file and its problem
 */
export function readLibrary(folder: string = roadmapsFolder()): RoadmapContent[] {
  const order = z.array(z.string()).min(1).safeParse(parseYaml(folder, 'roadmaps.yaml'))
  if (!order.success) throw new ContentError('roadmaps.yaml must list the folders of the roadmaps.')
  const library = order.data.map((slug) => readRoadmap(path.join(folder, slug)))
  checkLibrary(library)
  return library
}

/** Reads one roadmap, without the checks across all of them. */
export function readRoadmap(folder: string): RoadmapContent {
  return assembleRoadmap(parseYaml(folder, 'roadmap.yaml'), readStepFiles(folder))
}

/** Reads the files of a roadmap's steps, by `<stage>/<slug>`, and of their flavours, by `<stage>/<slug>.<track>`. */
export function readStepFiles(folder: string): Map<string, RawStep> {
  const files = new Map<string, RawStep>()
  for (const file of filesIn(path.join(folder, 'steps')).filter((name) => name.endsWith('.md'))) {
    const key = file.replace(/\.md$/, '').split(path.sep).join('/')
    files.set(key, splitFrontMatter(folder, path.join('steps', file)))
  }
  return files
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

function splitFrontMatter(folder: string, file: string): RawStep {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!match?.[1] || match[2] === undefined) throw new ContentError(`${file} does not start with front matter.`)
  return { path: file, frontMatter: yaml(file, match[1]), body: withDiagrams(folder, file, match[2].trim()) }
}

function parseYaml(folder: string, file: string): unknown {
  const name = path.join(folder, file)
  if (!existsSync(name)) throw new ContentError(`${path.relative('.', name)} is missing.`)
  return yaml(file, readFileSync(name, 'utf8'))
}

function yaml(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new ContentError(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : 'not YAML'}`)
  }
}
