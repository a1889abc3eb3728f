import { assembleRoadmap, type RawStep, type RoadmapContent } from '@/lib/learning/roadmaps/content'

type Over = Readonly<Record<string, unknown>>
/** Front matter that differs from the default, and a body or flavours where a test needs them. */
export type TinyStep = Over & {
  readonly slug: string
  readonly body?: string
  readonly flavours?: Readonly<Record<string, { readonly body: string; readonly resources?: unknown }>>
}

const prose = 'You write a small program, run it and see what it does. Then you change it and run it once more. '
/** A valid body, with the three sections of every step. */
export const soundBody = ['What it is', 'Why it matters at work', 'How to go about it']
  .map((heading) => `## ${heading}\n\n${prose.repeat(2)}`)
  .join('\n')

const link = (n: number) => ({
  title: 'A page',
  url: `https://example.org/${n}`,
  kind: 'docs',
  minutes: 10,
  cost: 'free',
  language: 'en',
})

/**
 * Makes a roadmap of one stage with the tracks `red` and `blue`, from these steps.
 * @param slug the roadmap's; ids derive from it, so that roadmaps of different slugs can be combined
 * @param places steps in their order, where they are not just the roadmap's own
 */
export function tinyRoadmap(steps: readonly TinyStep[], slug = 'tiny', places?: readonly string[]): RoadmapContent {
  const files = steps.flatMap(({ slug: step, body, flavours, ...over }, index): [string, RawStep][] => [
    [`one/${step}`, rawStep(step, body ?? soundBody, { id: getId(`${slug}-step-${index}`), ...over })],
    ...Object.entries(flavours ?? {}).map(([track, flavour]): [string, RawStep] => [
      `one/${step}.${track}`,
      {
        path: `steps/one/${step}.${track}.md`,
        body: flavour.body,
        frontMatter: { resources: flavour.resources ?? [link(9)] },
      },
    ]),
  ])
  const track = (name: string) => ({
    slug: name,
    title: name,
    language: name,
    summary: 'A track that is made for tests.',
  })
  const stage = { id: getId(`${slug}-stage`), slug: 'one', title: 'One', summary: 'The one and only stage here.' }
  const roadmap = {
    id: getId(slug),
    slug,
    title: 'Tiny',
    summary: 'A roadmap that is small enough.',
    tracks: [track('red'), track('blue')],
    skills: [{ slug: 'reading', title: 'Reading', kind: 'soft' }],
    stages: [{ ...stage, steps: places ?? steps.map((step) => step.slug) }],
  }
  return assembleRoadmap(roadmap, new Map(files))
}

const rawStep = (slug: string, body: string, over: Over): RawStep => ({
  path: `steps/one/${slug}.md`,
  body,
  frontMatter: {
    title: 'A step',
    shortTitle: 'Step',
    summary: 'A sentence that is long enough.',
    kind: 'topic',
    level: 'junior',
    core: true,
    effort: { median: 10, p90: 18 },
    completion: 'tick',
    skills: ['reading'],
    checklist: [1, 2, 3, 4].map((n) => ({ key: `item-${n}`, text: 'Do this thing well' })),
    resources: [1, 2, 3].map(link),
    selfCheck: [1, 2, 3].map(() => ({ question: 'What is this about?', answer: 'It is about nothing in particular.' })),
    ...over,
  },
})

/** Returns an id that is always the same for one name. */
function getId(name: string): string {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffff, 7)
  return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, '0')}`
}
