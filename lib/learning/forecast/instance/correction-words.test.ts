import { expect, test } from 'vitest'
import { correctionInWords } from './correction-words'

const learntAt = new Date('2027-03-04T23:00:00Z')

test('says that dates are corrected, since when and by how many people, in tens', () => {
  const words = correctionInWords({ people: 312, arrived: 140, isCorrected: true, learntAt })
  expect(words).toMatch(/^We correct the dates on this site with/)
  expect(words).toContain('4 March 2027, with at least 310 learners. Of these, at least 140 have')
})

test('says what is missing where they are not', () => {
  expect(correctionInWords(null)).toMatch(
    /^We don’t correct the dates on this site with real results yet\..* once 10 .*\. So far, fewer have\.$/,
  )
  const few = correctionInWords({ people: 30, arrived: 1, isCorrected: false, learntAt })
  expect(few).toMatch(
    / So far, fewer have\. Forecasts for new learners start from how much of their plan people here usually do\.$/,
  )
})
