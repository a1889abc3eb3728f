import { expect, test } from 'vitest'
import { groundsInWords } from './explorer/explorer-words'
import { countFigureBases } from './figure-basis'
import { payData } from './pay-data'

test('says of juniors, and of every band, what the figures of the countries rest on', () => {
  expect(countFigureBases('0-2', payData)).toEqual({ observed: 5, 'own-answers': 14, region: 35, none: 2 })
  expect(groundsInWords(countFigureBases('0-2', payData))).toBe(
    'Of 56 countries, 5 have 30 or more responses at this level, 14 are modelled from 10 to 29 responses, ' +
      '35 are modelled from their region and 2 have no figure.',
  )
  expect(groundsInWords(countFigureBases('3-5', payData))).toBe(
    'Of 56 countries, 15 have 30 or more responses at this level, 20 are modelled from 10 to 29 responses and ' +
      '21 are modelled from their region.',
  )
})
