import { expect, test } from 'vitest'
import { paths } from '@/lib/foundation/paths'
import { placesFor } from './places'

const navigation = [paths.dashboard, paths.myReviews, paths.pay, paths.guide, paths.adminPeople]

test('a visitor with an invitation keeps it on the way in', () => {
  const hrefs = placesFor('visitor', [], true, '/cohorts/join/abc').map(({ href }) => href)
  expect(hrefs).toContain('/sign-in?next=%2Fcohorts%2Fjoin%2Fabc')
  expect(hrefs).toContain('/sign-up?next=%2Fcohorts%2Fjoin%2Fabc')
})

test.each(['visitor', 'learner', 'mentor', 'admin'] as const)('a %s finds each page once', (seeker) => {
  const places = placesFor(
    seeker,
    navigation.map((href) => ({ href, label: href })),
    true,
  )
  const all = places.map(({ href }) => href)
  expect(all).toEqual([...new Set(all)])
  expect(all.slice(0, navigation.length)).toEqual(navigation)
})
