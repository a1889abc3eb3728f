import path from 'node:path'
import { placedSteps } from '@/lib/learning/roadmaps/authoring/placed-step'
import { readProse } from '@/lib/learning/roadmaps/authoring/prose'
import { readingGrade } from '@/lib/learning/roadmaps/authoring/reading-ease'
import { privacyText } from '@/lib/operations/privacy/privacy-text'
import { listRetentionLines } from '@/lib/operations/privacy/retention/retention-lines'
import { readLibrary } from '../../commands/content-files'
import { listContracts, listPages, readGuide } from './content-report'
import { interfaceSentences } from './interface-sentences'

/** Messages that are graded together, as the page that they make. */
const PRIVACY = 'messages/en/operations/privacy-page.json'

export type Graded = { readonly name: string; readonly grade: number }

/**
 * Grades each text of the product by years of school: every step and flavour, the guide, the contracts of checks, the questions, the privacy
 * page; and the texts of screens, together and by file. Leaves out texts under 80 words.
 */
export function readingAges(root: string) {
  const steps = placedSteps(readLibrary(path.join(root, 'content/roadmaps'))).flatMap(({ file, body, flavours }) => [
    { file, body },
    ...flavours,
  ])
  const guide = listPages(readGuide(path.join(root, 'content/guide')))
  const texts = [
    ...steps,
    ...guide,
    ...listContracts(path.join(root, 'content')),
    { file: 'lib/operations/privacy/privacy-text.ts', body: readProse(privacySample()) },
  ]
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

/** Grades texts, the hardest first, without those too short for a grade. */
function graded(texts: readonly (readonly [name: string, blocks: readonly string[]])[]): Graded[] {
  return texts
    .flatMap(([name, blocks]) => {
      const grade = readingGrade(blocks)
      return grade === null ? [] : [{ name, grade }]
    })
    .sort((a, b) => b.grade - a.grade)
}

export const medianGrade = (texts: readonly Graded[]): number => texts[Math.floor(texts.length / 2)]?.grade ?? 0

/** Returns the privacy page with sample numbers, which do not affect its grade. */
function privacySample(): string {
  const facts = { sessionDays: 30, graceDays: 14, unusedFileHours: 24, signalHours: 1, counterHours: 24 }
  const periods = listRetentionLines(facts)
  return privacyText({ contact: 'host@example.org', graceDays: 14, isDemo: false, cookies: [], periods })
}
