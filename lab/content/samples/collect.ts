import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSamples, type Sample } from '@/lib/learning/roadmaps/authoring/samples'

/** Folders whose texts contain no samples. */
const elsewhere = /^(?:frames|pay)\//

/** Returns every sample of a content folder: steps, flavours, guide and questions. */
export function samplesIn(folder: string): Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'))
  const texts = files.filter((name) => name.endsWith('.md') && !elsewhere.test(name)).sort()
  return [
    ...texts.flatMap((name) => readSamples(`content/${name}`, readBody(readFileSync(path.join(folder, name), 'utf8')))),
    ...answersIn(path.join(folder, 'guide/faq.yaml')),
  ]
}

/** Returns the names of the frames, which complete samples to whole programs. */
export const framesIn = (folder: string): ReadonlySet<string> =>
  new Set(existsSync(path.join(folder, 'frames')) ? readdirSync(path.join(folder, 'frames')) : [])

/** Replaces the front matter by blank lines, so that lines keep their numbers. */
const readBody = (text: string): string =>
  text.replace(/^---\n[\s\S]*?\n---\n/, (frontMatter) => frontMatter.replace(/[^\n]/g, ''))

const faqSchema = z.array(z.looseObject({ answer: z.string() }))
function answersIn(file: string): Sample[] {
  if (!existsSync(file)) return []
  const faq = faqSchema.safeParse(parse(readFileSync(file, 'utf8')))
  return (faq.data ?? []).flatMap(({ answer }) => readSamples('content/guide/faq.yaml', answer))
}
