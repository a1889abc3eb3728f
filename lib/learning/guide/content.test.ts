import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '@/lib/foundation/paths'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'
import { backend, library } from '@/testing/roadmap'
import { getGuide } from './data'
import { juniorEffortByTrack, monthsFor } from './effort'
import type { Guide } from './guide'

/** The files under `content/guide`. */
let guide: Guide
beforeAll(async () => {
  guide = await getGuide(visitor)
})

const getText = (page: Guide['pages'][number]) =>
  page.blocks.map((block) => ('text' in block ? block.text : '')).join('\n')
const linksIn = (markdown: string) => [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address)

describe('every link of the guide', () => {
  test('leads to a page, a step or a heading that exists', () => {
    const roadmaps = toRoadmaps(library)
    const places = new Set<string>([
      ...[paths.roadmaps, paths.pay].filter((path) => existsSync(`app/(public)${path}/page.tsx`)),
      ...roadmaps.flatMap(({ slug, ...roadmap }) => [
        paths.roadmap(slug),
        ...listSteps({ slug, ...roadmap }).map((step) => paths.step(slug, step.slug)),
      ]),
      ...guide.pages.flatMap(({ path, headings }) => [path, ...headings.map(({ id }) => `${path}#${id}`)]),
      paths.faq,
      ...guide.faq.map(({ id }) => `${paths.faq}#${id}`),
    ])
    const links = [...guide.pages.map(getText), ...guide.faq.map(({ answer }) => answer)].flatMap(linksIn)
    const further = guide.faq.flatMap(({ more }) => more ?? [])
    const lost = [...links, ...further].filter((link) => !link.startsWith('https://') && !places.has(link))
    expect(lost).toEqual([])
    expect(links.length).toBeGreaterThan(60)
  })

  test('to elsewhere is one of the two that the licence of the pay data asks for', () => {
    const elsewhere = guide.pages.flatMap((page) => linksIn(getText(page))).filter((link) => link.startsWith('http'))
    expect(elsewhere).toEqual(['https://survey.stackoverflow.co/', 'https://opendatacommons.org/licenses/odbl/1-0/'])
  })
})

describe('what the guide says of the roadmap is true of it', () => {
  test.each(juniorEffortByTrack(backend))(
    '$trackTitle: the junior core takes the hours that the text names',
    (effort) => {
      expect(effort.median).toBeGreaterThanOrEqual(650)
      expect(effort.median).toBeLessThanOrEqual(780)
      expect(monthsFor(effort.median, 25)).toBeGreaterThanOrEqual(6)
      expect(monthsFor(effort.median, 15)).toBeLessThanOrEqual(12)
      // "At eight hours a week, between a year and a half and two years."
      expect(monthsFor(effort.median, 8)).toBeGreaterThanOrEqual(18)
      expect(monthsFor(effort.median, 8)).toBeLessThanOrEqual(24)
      expect(effort.slowOnEach).toBeGreaterThan(effort.median)
    },
  )

  test('Git basics is the example with 10 hours and 18', () => {
    expect(listSteps(backend).find(({ slug }) => slug === 'git-basics')?.effort).toEqual({ median: 10, p90: 18 })
  })

  test('the four junior projects take more than a hundred hours', () => {
    const projects = listSteps(backend).filter(({ kind, level }) => kind === 'project' && level === 'junior')
    expect(projects).toHaveLength(4)
    expect(projects.reduce((sum, { effort }) => sum + effort.median, 0)).toBeGreaterThan(100)
  })
})

test('hours become months by the weeks of a year, to the nearest half', () => {
  expect([monthsFor(650, 25), monthsFor(780, 15), monthsFor(700, 25)]).toEqual([6, 12, 6.5])
})

test('the FAQ answers the questions that people ask', () => {
  expect(guide.faq.map(({ id }) => id)).toEqual(
    expect.arrayContaining(
      'without-a-degree first-language how-long will-pay-stay-high specialist-or-generalist front-end-or-back-end why-this-career'.split(
        ' ',
      ),
    ),
  )
})
