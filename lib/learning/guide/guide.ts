import { parse } from 'yaml'
import type { z } from 'zod'
import { paths } from '@/lib/foundation/paths'
import { ContentError } from '@/lib/learning/roadmaps/content'
import {
  type FaqEntry,
  type FrontMatter,
  faqSchema,
  frontMatterSchema,
  type GuidePart,
  orderSchema,
  partSchema,
} from './schema'

/** A section of Markdown, or a part generated from data. */
export type Block = { readonly text: string } | { readonly part: GuidePart }

export type GuidePage = FrontMatter & {
  readonly slug: string
  readonly path: string
  readonly blocks: readonly Block[]
  /** Headings of the second level, in order. */
  readonly headings: readonly Heading[]
}
export type Heading = { readonly id: string; readonly title: string }
export type Guide = { readonly pages: readonly GuidePage[]; readonly faq: readonly FaqEntry[] }

/**
 * Builds the guide from its files.
 * @param files the text of each file under `content/guide` by its name
 * @throws ContentError naming the first file that is missing, superfluous or invalid
 */
export function assembleGuide(files: ReadonlyMap<string, string>): Guide {
  const order = fitting('guide.yaml', orderSchema, yaml('guide.yaml', take(files, 'guide.yaml')))
  const pages = order.map((slug, place) => {
    const path = place === 0 ? paths.guide : paths.guidePage(slug)
    return pageFrom(slug, path, take(files, `${slug}.md`))
  })
  const faq = fitting('faq.yaml', faqSchema, yaml('faq.yaml', take(files, 'faq.yaml')))
  refuseTwice('guide.yaml', order)
  refuseTwice(
    'faq.yaml',
    faq.map(({ id }) => id),
  )
  const known = new Set(['guide.yaml', 'faq.yaml', ...order.map((slug) => `${slug}.md`)])
  const stray = [...files.keys()].find((name) => !known.has(name))
  if (stray) throw new ContentError(`content/guide/${stray} is in no list. Add it to guide.yaml or remove it.`)
  return { pages, faq }
}

function pageFrom(slug: string, path: string, file: string): GuidePage {
  const name = `${slug}.md`
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file)
  if (!match?.[1] || !match[2]) throw new ContentError(`content/guide/${name} does not start with front matter.`)
  const facts = fitting(name, frontMatterSchema, yaml(name, match[1]))
  return { ...facts, slug, path, blocks: splitBlocks(name, match[2]), headings: listHeadings(name, match[2]) }
}

function splitBlocks(name: string, body: string): readonly Block[] {
  return body.split(/^(\{\{.*\}\})$/m).flatMap((text): Block[] => {
    const part = /^\{\{(.*)\}\}$/.exec(text)?.[1]
    if (part !== undefined) return [{ part: fitting(name, partSchema, part) }]
    if (text.includes('{{')) throw new ContentError(`content/guide/${name}: {{...}} must stand on a line of its own.`)
    return text.trim() ? [{ text: text.trim() }] : []
  })
}

function listHeadings(name: string, body: string): readonly Heading[] {
  const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, title = '']) => ({ id: headingId(title), title }))
  const marked = headings.find(({ title }) => /[[*`_]/.test(title))
  if (marked) throw new ContentError(`content/guide/${name}: the heading "${marked.title}" must be plain words.`)
  refuseTwice(
    name,
    headings.map(({ id }) => id),
  )
  return headings
}

/** Returns a heading's anchor: "What moves it" is `what-moves-it`. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Strips the markup of links and code from an answer. */
export const plainText = (markdown: string): string =>
  markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '')

function refuseTwice(name: string, words: readonly string[]): void {
  const twice = words.find((word, place) => words.indexOf(word) !== place)
  if (twice) throw new ContentError(`content/guide/${name} has ${twice} twice.`)
}

function take(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name)
  if (text === undefined) throw new ContentError(`content/guide/${name} is missing.`)
  return text
}

function yaml(name: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new ContentError(
      `content/guide/${name}: ${error instanceof Error ? error.message.split('\n')[0] : 'not YAML'}`,
    )
  }
}

function fitting<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.path.join('.')
  throw new ContentError(`content/guide/${name}: ${place ? `${place}: ` : ''}${issue?.message ?? 'does not fit'}`)
}
