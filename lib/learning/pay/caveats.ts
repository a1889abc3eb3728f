import type { PayData } from './schema'

/** The file's own caveats in words for visitors. One that is new in the file is shown as it stands there. */
const wordsFor: Readonly<Record<string, string>> = {
  'Volunteers of one survey, self-reported gross pay of 2024, no tax or cost of living.':
    'The answers come from volunteers of one survey, who reported their own gross pay of 2024. Tax and the cost of living are not in it.',
  'Outside the US the extract lacks most people who do not plan to use AI tools; their pay is a little lower, so figures of 6 years and more read about 2 % high, juniors none.':
    'Outside the US most people who do not plan to use AI tools are missing. They earn a little less, so figures for 6 years and more read about 2\u00a0% high; those of juniors do not.',
  'There is no world figure on purpose: countries differ by a factor of ten.':
    'There is no world figure, on purpose: countries differ by a factor of ten.',
  'Poland 3 to 5 years rests on 51 answers with a wide interval: show it as a range.':
    'Poland with 3 to 5 years rests on 51 answers and a wide interval: read it as a range.',
  "The article's bands 2 to 5 and 5 and more overlap at 5 years; here 3 to 5 and 6 and more.":
    'The practitioner’s bands, 2 to 5 years and 5 and more, overlap at 5 years. The survey’s do not: they are 3 to 5, and 6 and more.',
}

/** Limits that were named where the data set was computed. */
const limits: readonly string[] = [
  'The practitioner’s estimate has no citation: we know neither when it was made nor on what it rests.',
  'Stack Overflow’s users answer in English. Their pay was converted to dollars at one rate for the year (1 euro was 1.074 dollars).',
  'Modelled figures rest on 10 to 29 answers: the spread of comparable countries, moved to the country’s own level. Below 10 they rest on the region: its answers, moved to the country’s level by one ratio for all years of experience.',
  'Answers below a sixth or above six times the median of their country and stage were dropped, 458 of 8,030. Most of them were monthly pay given as yearly.',
  'Outside the US, answers of $300,000 and more are missing, at most one in a hundred. In the US they were put back, clipped at $400,000.',
  'In Argentina, Russia and Türkiye exchange rates and price levels are unreliable. Taiwan has no price level.',
  'What moves pay is found together with it, which does not make it the cause. People paid by firms abroad work remotely, so remote work says much about who they are.',
]

/** What a reader has to know before relying on a figure. */
export const listCaveats = ({ caveats }: Pick<PayData, 'caveats'>): readonly string[] => [
  ...caveats.map((caveat) => wordsFor[caveat] ?? caveat),
  ...limits,
]
