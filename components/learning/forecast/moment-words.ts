import * as words from '@/messages/generated/learning/calibration'

/** @param at as in the calibration file: `all`, `25 % of the way` or `after 8 weeks` */
export function momentInWords(at: string): string {
  const [count] = at.match(/\d+/) ?? []
  if (count === undefined) return words.all()
  return at.startsWith('after')
    ? words.afterWeeks({ weeks: Number(count) })
    : words.partOfWay({ percent: Number(count) })
}
