import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'
import { type Prose, splitWords } from './prose'

/** Lists the sections of every step, in this order. A project has its brief before the last. */
export const listSections = (kind: PlacedStep['step']['kind']): string[] => [
  'What it is',
  'Why it matters at work',
  ...(kind === 'project' ? ['The brief'] : []),
  'How to go about it',
]

const LEAST_WORDS_IN_A_SECTION = 40
const LEAST_CRITERIA = 5
const LEAST_WORDS_IN_AN_ANSWER = 6

/** Words that begin a statement or a question rather than an instruction, as checklists need. */
const notVerbs = new Set(
  `a an the this that these those your you my our their his her its i we they it he she there here
  what why how when where which who whether if because so and or but not no all each every some any many most
  in on at by for from of to with without after before during under over into about against between through
  is are was were been has had can could should would must may might will`.split(/\s+/),
)

/** Lists missing parts of a step, beyond what the schema requires. */
export function partFindings(steps: readonly PlacedStep[]): Finding[] {
  return steps.flatMap((placed) => {
    const { step, file, body, flavours } = placed
    const messages = [
      ...sectionMessages(body, listSections(step.kind)),
      ...(step.kind === 'project' ? briefMessages(body) : []),
      ...(step.completion === 'review' && !step.rubric ? ['rubric: a step that mentors review needs one.'] : []),
      ...step.checklist.flatMap(({ key, text }) => checklistMessages(key, text)),
      ...answerMessages(step.selfCheck[0]?.answer ?? ''),
      ...commentMessages(body),
    ]
    return [
      ...messages.map((message) => ({ file, message })),
      ...flavours.flatMap((flavour) =>
        [...flavourMessages(flavour.body), ...commentMessages(flavour.body)].map((message) => ({
          file: flavour.file,
          message,
        })),
      ),
    ]
  })
}

function sectionMessages({ sections }: Prose, wanted: readonly string[]): string[] {
  const has = sections.map(({ heading }) => heading)
  const missing = wanted.filter((heading) => !has.includes(heading))
  const strange = has.filter((heading) => !wanted.includes(heading))
  const inOrder =
    wanted.filter((heading) => has.includes(heading)).join() === has.filter((h) => wanted.includes(h)).join()
  const thin = sections.filter(({ heading, words }) => wanted.includes(heading) && words < LEAST_WORDS_IN_A_SECTION)
  return [
    ...missing.map((heading) => `the section "## ${heading}" is missing; write it.`),
    ...strange.map((heading) => `"## ${heading}" is no section of a step; the sections are ${wanted.join(', ')}.`),
    ...(inOrder ? [] : [`the sections stand in another order than ${wanted.join(', ')}.`]),
    ...thin.map(
      ({ heading, words }) =>
        `"## ${heading}" has ${words} words of prose, under ${LEAST_WORDS_IN_A_SECTION}; say more, or say it whole.`,
    ),
  ]
}

function briefMessages({ sections }: Prose): string[] {
  const bullets = sections.find(({ heading }) => heading === 'The brief')?.bullets ?? LEAST_CRITERIA
  if (bullets >= LEAST_CRITERIA) return []
  return [
    `"## The brief" has ${bullets} bullets; list at least ${LEAST_CRITERIA} things by which one sees that it is done.`,
  ]
}

/** Checks that a checklist item begins with a verb. */
function checklistMessages(key: string, text: string): string[] {
  const [first = ''] = splitWords(text)
  const isVerb = !notVerbs.has(first.toLowerCase()) && !/(?:(?<!^br)ing|ly)$/i.test(first) && /^\p{Lu}/u.test(first)
  return isVerb ? [] : [`checklist ${key}: begins with "${first}"; begin with what to do: Write, Show, Measure.`]
}

/** Checks that the first answer is a full sentence, since placement shows it alone. */
function answerMessages(answer: string): string[] {
  const isWhole = splitWords(answer).length >= LEAST_WORDS_IN_AN_ANSWER && /[.!?][)"'”’]?$/.test(answer.trim())
  return isWhole ? [] : ['selfCheck: placement shows the first answer alone; make it a full sentence.']
}

const flavourMessages = ({ headings, blocks }: Prose): string[] => [
  ...(headings.length > 0 ? ['a flavour has no headings: it follows the common text.'] : []),
  ...(blocks.length > 0 ? [] : ['the text is missing; say how this track does it.']),
]

const commentMessages = ({ comments }: Prose): string[] =>
  comments > 0 ? ['a comment (<!-- ... -->) is left; put text in its place or take it out.'] : []
