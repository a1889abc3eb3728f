import path from 'node:path'
import { privacyText } from '@/lib/care/privacy/privacy-text'
import { promisedPeriods } from '@/lib/care/privacy/retention/promises'
import { placedSteps } from '@/lib/learning/roadmaps/authoring/placed-step'
import { readProse } from '@/lib/learning/roadmaps/authoring/prose'
import { readingGrade } from '@/lib/learning/roadmaps/authoring/reading-ease'
import { readLibrary } from './content-files'
import { listPages, readGuide } from './content-report'
import { interfaceSentences } from './interface-sentences'

/** Its messages are graded together, as the page that they make. */
const PRIVACY = 'messages/en/care/privacy-page.json'

export type Graded = { readonly name: string; readonly grade: number }

/**
 * How many years of school each text of the product asks for: every step and flavour, the guide, the questions, the
 * privacy page; and what the screens say, together and by file. Texts under 80 words are left out.
 */
export function readingAges(root: string) {
  const steps = placedSteps(readLibrary(path.join(root, 'content/roadmaps'))).flatMap(({ file, body, flavours }) => [
    { file, body },
    ...flavours,
  ])
  const guide = listPages(readGuide(path.join(root, 'content/guide')))
  const texts = [...steps, ...guide, { file: 'lib/care/privacy/privacy-text.ts', body: readProse(privacySample()) }]
  const said = interfaceSentences(root).filter(({ file }) => file !== PRIVACY)
  const files = [...new Set(said.map(({ file }) => file))]
  return {
    pages: graded(texts.map(({ file, body }) => [file, body.blocks] as const)),
    screens: {
      sentences: said.length,
      grade: readingGrade(said.map(({ text }) => text)) ?? 0,
      files: graded(
        files.map((name) => [name, said.flatMap(({ file, text }) => (file === name ? text : []))] as const),
      ),
      said,
    },
  }
}

/** The hardest first; those that are too short to say anything left out. */
function graded(texts: readonly (readonly [name: string, blocks: readonly string[]])[]): Graded[] {
  return texts
    .flatMap(([name, blocks]) => {
      const grade = readingGrade(blocks)
      return grade === null ? [] : [{ name, grade }]
    })
    .sort((a, b) => b.grade - a.grade)
}

export const medianGrade = (texts: readonly Graded[]): number => texts[Math.floor(texts.length / 2)]?.grade ?? 0

/** The page as a host would show it: its numbers do not change how it reads. */
function privacySample(): string {
  const facts = { sessionDays: 30, graceDays: 14, unusedFileHours: 24, signalHours: 1, counterHours: 24 }
  const periods = promisedPeriods(facts)
  return privacyText({ contact: 'host@example.org', graceDays: 14, isDemo: false, cookies: [], periods })
}
