import { expect, test } from 'vitest'
import { getGuide } from '@/lib/learning/guide/data'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/landing'
import { readStories } from '@/prisma/seed/stories'

const asText = (parts: readonly unknown[]): string => parts.flat(2).join('')

test('the review that the landing page shows is that of the demo, word for word', () => {
  const ana = readStories().learners.find(({ person }) => person.key === 'ana-ribeiro')
  const attempts = ana?.reviews['rest-api-project'] ?? []
  const [first, second] = attempts.map(({ feedback }) => feedback?.replace(/\*\*|`/g, '') ?? '')
  expect(first).toContain(asText(words.reviewFirst({ code: (text) => text.join('') })))
  expect(second).toContain(words.reviewSecond())
  expect(attempts.map(({ verdict }) => [verdict?.by, verdict?.outcome])).toEqual([
    ['marek', 'not-yet'],
    ['marek', 'competent'],
  ])
})

test('how long it takes is what the guide says', async () => {
  const { pages } = await getGuide(visitor)
  const page = pages.find(({ slug }) => slug === 'how-long-it-takes')
  const text = page?.blocks.map((block) => ('text' in block ? block.text : '')).join('\n') ?? ''
  const said = words.guideTimeIs({ hours: 0 })
  expect(page?.description).toMatch(new RegExp(`^${words.guideTime()} of intensive, consistent study to junior level`))
  for (const fact of ['15 to 25 hours a week', 'practitioner’s']) expect(said).toContain(fact)
  expect(text).toContain('15 to 25 hours a week')
  expect(text).toMatch(/One practitioner's answer.* six to twelve months of intensive, consistent study/)
})
