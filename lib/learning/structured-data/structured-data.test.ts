import { expect, test } from 'vitest'
import { listSteps, type StepContent, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { courseData, isoHours, learningResourceData } from './learning'
import { breadcrumbData, faqData, siteData } from './pages'

const ORIGIN = 'https://waymark.example'
const walked = toTrackRoadmap(backend, 'nodejs')
const step = listSteps(walked)[0]

test('hours are an ISO 8601 duration', () => {
  expect(isoHours(12)).toBe('PT12H')
})

test('a roadmap says how long it takes in all and stage by stage, and the stages add up', () => {
  const course = courseData(ORIGIN, walked)
  const hours = (duration: string) => Number(/^PT(\d+)H$/.exec(duration)?.[1])
  expect(course.url).toBe(`${ORIGIN}/roadmaps/backend`)
  expect(course.isAccessibleForFree).toBe(true)
  expect(course.syllabusSections).toHaveLength(9)
  expect(hours(course.timeRequired)).toBe(
    course.syllabusSections.reduce((sum, section) => sum + hours(section.timeRequired), 0),
  )
})

test('a step says what it teaches and what it is part of', () => {
  if (!step) throw new Error('no step')
  const content = { skills: [{ slug: 'testing', title: 'Testing' }] } as unknown as StepContent
  expect(learningResourceData(ORIGIN, walked, step, content)).toMatchObject({
    '@type': 'LearningResource',
    url: `${ORIGIN}/roadmaps/backend/steps/${step.slug}`,
    timeRequired: `PT${step.effort.median}H`,
    teaches: ['Testing'],
    isPartOf: { '@type': 'Course', url: `${ORIGIN}/roadmaps/backend` },
  })
})

test('the way to a page is numbered from one, and its addresses are whole', () => {
  const { itemListElement } = breadcrumbData(ORIGIN, [
    { name: 'Waymark', path: '/' },
    { name: 'Guide', path: '/guide' },
  ])
  expect(itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, `${ORIGIN}/`],
    [2, `${ORIGIN}/guide`],
  ])
})

test('an answer reaches machines without Markdown', () => {
  const faq = [{ id: 'a', question: 'Why?', answer: 'Because of [this](/guide).' }]
  expect(faqData(faq).mainEntity[0]?.acceptedAnswer.text).toBe('Because of this.')
})

test('the site and who stands behind it are one graph', () => {
  const [site, organization] = siteData(ORIGIN, 'A roadmap.')['@graph']
  expect(site).toMatchObject({ '@type': 'WebSite', publisher: { '@id': organization?.['@id'] } })
  expect(organization).toMatchObject({ '@type': 'Organization', url: `${ORIGIN}/` })
})
