import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { checkBriefs } from '@/content/checks/briefs'
import { paths } from '@/lib/foundation/paths'
import { assembleGuide, type Guide } from '@/lib/learning/guide/guide'
import { checkTexts } from '@/lib/learning/roadmaps/authoring/check'
import { listEndings, type TrackEndings } from '@/lib/learning/roadmaps/authoring/checks/endings'
import { checkFindings, fileOfContract } from '@/lib/learning/roadmaps/authoring/checks/step-checks'
import { COVERAGE_FILE, coverageSchema, filesNamed, missingFacts } from '@/lib/learning/roadmaps/authoring/coverage'
import { hoursByTrack, type TrackHours } from '@/lib/learning/roadmaps/authoring/effort'
import { type Finding, sortedFindings } from '@/lib/learning/roadmaps/authoring/finding'
import { frontMatterFindings } from '@/lib/learning/roadmaps/authoring/front-matter/front-matter'
import { brokenLinkFindings } from '@/lib/learning/roadmaps/authoring/links'
import type { ContentPage } from '@/lib/learning/roadmaps/authoring/page'
import { placedSteps } from '@/lib/learning/roadmaps/authoring/placed-step'
import { readProse } from '@/lib/learning/roadmaps/authoring/prose'
import { reachFindings } from '@/lib/learning/roadmaps/authoring/reach'
import { sampleFindings } from '@/lib/learning/roadmaps/authoring/sample-findings'
import { TOPICS_FILE, topicFindings, topicsSchema } from '@/lib/learning/roadmaps/authoring/topics'
import { ContentError, listStepFiles, type RoadmapContent } from '@/lib/learning/roadmaps/content'
import { unusedDiagrams } from '../../commands/content-diagrams'
import { contentFolder, readLibrary, readStepFiles } from '../../commands/content-files'
import { framesIn, samplesIn } from './samples/collect'

export type Report = {
  readonly findings: readonly Finding[]
  /** Null when the files could not be parsed: the findings explain why, and nothing else was checked. */
  readonly counts: {
    readonly steps: number
    readonly facts: number
    readonly hours: readonly TrackHours[]
    readonly endings: readonly TrackEndings[]
  } | null
}

/** Reads a folder of content and reports all problems: of Waymark's own content also what is against its style. */
export function reportOn(folder: string = contentFolder()): Report {
  return isHouse(folder) ? reportOnHouse(folder) : reportOnRoadmaps(folder)
}

/** Tells whether a folder has Waymark's own content, which alone says where the product states its facts. */
const isHouse = (folder: string): boolean => existsSync(path.join(folder, path.basename(COVERAGE_FILE)))

/** Reports what is wrong with the roadmaps of a host: what a start refuses, steps that never open, links to no page. */
function reportOnRoadmaps(folder: string): Report {
  const inFolder = ({ file, message }: Finding) => ({
    file: path.join(path.relative('.', folder), path.relative('content', file)),
    message,
  })
  try {
    const library = readLibrary(path.join(folder, 'roadmaps'))
    const steps = placedSteps(library)
    const addresses = listAddresses(library, readGuide(path.resolve('content/guide')))
    return {
      findings: sortedFindings([...reachFindings(library, steps), ...brokenLinkFindings(steps, addresses)]).map(
        inFolder,
      ),
      counts: countAll(library, 0),
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { findings: whyUnreadable(path.join(folder, 'roadmaps'), error, false).map(inFolder), counts: null }
  }
}

const countAll = (library: readonly RoadmapContent[], facts: number): Report['counts'] => ({
  steps: library.flatMap(listStepFiles).length,
  facts,
  hours: library.slice(0, 1).flatMap(hoursByTrack),
  endings: library.slice(0, 1).flatMap(listEndings),
})

function reportOnHouse(folder: string): Report {
  try {
    const library = readLibrary(path.join(folder, 'roadmaps'))
    const guide = readGuide(path.join(folder, 'guide'))
    const coverage = checkCoverage(folder)
    const contracts = listContracts(folder)
    const findings = checkTexts(library, [...listPages(guide), ...contracts], listAddresses(library, guide))
    const briefs = checkBriefs.map(({ slug, checks }) => {
      return { slug, checks, hasContract: contracts.some(({ file }) => file === fileOfContract(slug)) }
    })
    const samples = sampleFindings(samplesIn(folder), framesIn(folder))
    return {
      findings: sortedFindings([
        ...findings,
        ...samples,
        ...checkFindings(placedSteps(library), briefs),
        ...checkFrontMatter(path.join(folder, 'roadmaps'), true),
        ...unusedDiagrams(path.join(folder, 'roadmaps')),
        ...coverage.findings,
        ...checkTopics(folder, library),
      ]),
      counts: countAll(library, coverage.facts),
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { findings: whyUnreadable(path.join(folder, 'roadmaps'), error, true), counts: null }
  }
}

/** Lists all problems in front matter; without any, the error that stopped the reading. */
function whyUnreadable(folder: string, error: ContentError, isOfHouse: boolean): readonly Finding[] {
  const first = { file: 'content', message: error.message }
  try {
    const findings = checkFrontMatter(folder, isOfHouse)
    return findings.length > 0 ? sortedFindings(findings) : [first]
  } catch {
    return [first]
  }
}

function checkFrontMatter(folder: string, isOfHouse: boolean): Finding[] {
  const roadmaps = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'roadmap.yaml')))
  return roadmaps.flatMap((slug) => frontMatterFindings(slug, readStepFiles(path.join(folder, slug)), isOfHouse))
}

export function readGuide(folder: string): Guide {
  return assembleGuide(
    new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
  )
}

export function listPages({ pages, faq }: Guide): ContentPage[] {
  const text = (markdown: readonly string[]) => readProse(markdown.join('\n\n'))
  const questions = text(faq.flatMap(({ question, answer }) => [`## ${question}`, answer]))
  return [
    ...pages.map(({ slug, title, description, blocks }) => ({
      file: `content/guide/${slug}.md`,
      body: text([title, description, ...blocks.flatMap((block) => ('text' in block ? block.text : []))]),
    })),
    {
      file: 'content/guide/faq.yaml',
      body: { ...questions, links: [...questions.links, ...faq.flatMap(({ more }) => more ?? [])] },
    },
  ]
}

/** Lists the contracts that checks hold learners' work to. */
export function listContracts(folder: string): ContentPage[] {
  return checkBriefs.flatMap(({ slug }) => {
    const file = path.join(folder, 'checks', slug, 'contract.md')
    return existsSync(file) ? [{ file: fileOfContract(slug), body: readProse(readFileSync(file, 'utf8')) }] : []
  })
}

/** Lists every address within the product to which a text may link. */
function listAddresses(library: readonly RoadmapContent[], guide: Guide): ReadonlySet<string> {
  const roadmaps = library.flatMap(({ slug, stages }) => [
    paths.roadmap(slug),
    paths.skills(slug),
    ...stages.flatMap(({ places }) => places.map((place) => paths.step(slug, place))),
  ])
  const parts = guide.pages.flatMap(({ path, headings }) => [path, ...headings.map(({ id }) => `${path}#${id}`)])
  const questions = guide.faq.map(({ id }) => `${paths.faq}#${id}`)
  const pages = Object.values(paths).filter((path) => typeof path === 'string')
  const documents = checkBriefs
    .filter(({ slug }) => existsSync(path.resolve('content/checks', slug, 'openapi.yaml')))
    .map(({ slug }) => paths.openApi(slug))
  return new Set([...pages, ...roadmaps, ...parts, ...questions, ...documents])
}

function checkCoverage(folder: string): { findings: readonly Finding[]; facts: number } {
  const { data, findings } = readTable(COVERAGE_FILE, coverageSchema, folder)
  if (!data) return { findings, facts: 0 }
  const texts = readTexts(filesNamed(data), folder)
  return { findings: missingFacts(data, texts), facts: Object.values(data).flat().length }
}

function checkTopics(folder: string, library: readonly RoadmapContent[]): readonly Finding[] {
  const { data, findings } = readTable(TOPICS_FILE, topicsSchema, folder)
  return data ? topicFindings(data, library, placedSteps(library)) : findings
}

type Table<Data> = { readonly data?: Data; readonly findings: readonly Finding[] }

/** Reads a YAML file of the content, named from the project's folder; returns its problems where it is invalid. */
function readTable<Schema extends z.ZodType>(name: string, schema: Schema, folder: string): Table<z.output<Schema>> {
  const file = path.join(folder, path.basename(name))
  if (!existsSync(file)) return { findings: [{ file: name, message: 'is missing.' }] }
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return { data: parsed.data, findings: [] }
  const findings = parsed.error.issues.map(({ path, message }) => ({
    file: name,
    message: `${path.join('.')}: ${message}.`,
  }))
  return { findings }
}

/** Reads files of the content and some sources. Paths below `content/` are read from the checked folder. */
export function readTexts(files: readonly string[], folder: string = path.resolve('content')): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      const place = file.startsWith('content/') ? path.join(folder, file.slice('content/'.length)) : path.resolve(file)
      return existsSync(place) ? [[file, readFileSync(place, 'utf8')] as const] : []
    }),
  )
}
