/**
 * Rounds the shares of one whole to whole per cent that sum to 100, by largest remainder. Of equal remainders the
 * smaller share is rounded up first: of 68.5, 24 and 7.5 the last one is, just as a single share with an exact half
 * goes down.
 * @param shares of 1, in thousandths as in the file
 */
export function toWholePercents(shares: readonly number[]): readonly number[] {
  const thousandths = shares.map((share) => Math.round(share * 1000))
  const whole = thousandths.map((share) => Math.floor(share / 10))
  const missing = 100 - whole.reduce((sum, percent) => sum + percent, 0)
  const roundedUp = thousandths
    .map((share, index) => ({ share, index }))
    .toSorted((a, b) => (b.share % 10) - (a.share % 10) || a.share - b.share)
    .slice(0, missing)
    .map(({ index }) => index)
  return whole.map((percent, index) => (roundedUp.includes(index) ? percent + 1 : percent))
}
