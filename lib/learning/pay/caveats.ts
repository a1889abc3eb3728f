import * as words from '@/messages/generated/learning/pay-caveats'
import type { PayData } from './schema'

/** Messages for the data file's own caveats, by their first words. An unknown one is shown as it is in the file. */
const wordsFor: readonly (readonly [start: RegExp, say: () => string])[] = [
  [/^Volunteers of one survey/, words.volunteers],
  [/^Outside the US the extract lacks/, words.aiTools],
  [/^There is no world figure/, words.noWorld],
  [/^Poland 3 to 5 years/, words.poland],
  [/^The article's bands 2 to 5/, words.bands],
]

/** Limits stated by the computation of the data set. */
const limits = [
  words.practitioner,
  words.english,
  words.modelled,
  words.outliers,
  words.capped,
  words.rates,
  words.causes,
]

/** Lists what a reader has to know before relying on a figure. */
export const listCaveats = ({ caveats }: Pick<PayData, 'caveats'>): readonly string[] => [
  ...caveats.map((caveat) => wordsFor.find(([start]) => start.test(caveat))?.[1]() ?? caveat),
  ...limits.map((say) => say()),
]
