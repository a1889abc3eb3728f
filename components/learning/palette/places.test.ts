import { expect, test } from 'vitest'
import { paths } from '@/lib/foundation/paths'
import { placesFor } from './places'

const navigation = [paths.dashboard, paths.myReviews, paths.pay, paths.guide, paths.adminPeople]

test.each(['visitor', 'learner', 'mentor', 'admin'] as const)('a %s finds each page once', (seeker) => {
  const places = placesFor(
    seeker,
    navigation.map((href) => ({ href, label: href })),
  )
  const all = places.map(({ href }) => href)
  expect(all).toEqual([...new Set(all)])
  expect(all.slice(0, navigation.length)).toEqual(navigation)
})
