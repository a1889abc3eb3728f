import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { assembleRoadmap, ContentError, type RawStep, type RoadmapContent } from '@/lib/roadmaps/content'

/**
 * Reads a roadmap's files.
 * @returns the checked content, and a hash of every byte it was read from
 * @throws ContentError naming the file and what is wrong in it
 */
export function readContent(folder: string): { content: RoadmapContent; hash: string } {
  const hash = createHash('sha256')
  const read = (file: string) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    hash.update(file).update(text)
    return text
  }
  const raw = parse(read('roadmap.yaml'))
  const steps = new Map<string, RawStep>()
  const files = readdirSync(path.join(folder, 'steps'), { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const place = path.join('steps', file)
    steps.set(file.replace(/\.md$/, '').split(path.sep).join('/'), splitFrontMatter(place, read(place)))
  }
  return { content: assembleRoadmap(raw, steps), hash: hash.digest('hex') }
}

function splitFrontMatter(file: string, text: string): RawStep {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!match?.[1] || match[2] === undefined) throw new ContentError(`${file} does not start with front matter.`)
  try {
    return { path: file, frontMatter: parse(match[1]), body: match[2].trim() }
  } catch (error) {
    throw new ContentError(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : 'not YAML'}`)
  }
}
