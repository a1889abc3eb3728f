import type { Chance } from './chance'
import type { Population, Traits } from './population'

/** Days are counted from the learner's first. */
export type Break = { readonly from: number; readonly to: number; readonly announcedOn: number | null }

/** Real hours of learning on each day until the last of learning, and the breaks behind the empty ones. */
export type Life = {
  readonly hours: readonly number[]
  readonly breaks: readonly Break[]
  /** The day on which the learner gave up, without a word; null when they did not. */
  readonly stopsOn: number | null
}

const YEAR = 365.25

/** The days of a learner beside a life. `shared.ts` lists the numbers that the model has too. */
export function lifeOf(traits: Traits, population: Population, days: number, chance: Chance): Life {
  const breaks = breaksOf(population, days, chance)
  const stopsOn = stopOf(traits, population, days, chance)
  // Half of those who give up fade out, the others stop from one day to the next.
  const fades = stopsOn !== null && chance.happens(0.5) ? chance.between(14, 70) : 0
  const turn = turnsOf(population, days, chance)
  const burst = burstsOf(population, days, chance)
  const shares = sharesOf(traits)
  const hours: number[] = []
  let week = 1
  for (let day = 0; day < (stopsOn ?? days); day++) {
    if (day % 7 === 0) week = traits.persistence * week + (1 - traits.persistence) * chance.gamma(traits.weekShape)
    const settled = traits.settled + (1 - traits.settled) * Math.exp(-day / 7 / traits.settlingWeeks)
    const fading = stopsOn !== null && day > stopsOn - fades ? 0.35 : 1
    const isAway = breaks.some(({ from, to }) => from <= day && day <= to)
    const share = (shares[day % 7] ?? 0) * chance.gamma(2)
    const wished = traits.weeklyHours * traits.kept * week * settled * turn(day) * burst(day) * fading * share
    hours.push(isAway ? 0 : Math.min(wished, 14))
  }
  return { hours, breaks, stopsOn }
}

/** Most of the week's hours fall on the days somebody chose, some on others. The first day is a Monday. */
function sharesOf({ studyDays }: Traits): readonly number[] {
  const weights = [0, 1, 2, 3, 4, 5, 6].map((weekday) => (studyDays.includes(weekday) ? 1 : 0.15))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

function breaksOf(population: Population, days: number, chance: Chance): Break[] {
  const breaks: Break[] = []
  for (let day = chance.wait(YEAR / population.announcedBreaks); day < days; ) {
    const from = Math.floor(day)
    const announced = Math.floor(from + chance.between(5, 24))
    const announcedOn = Math.max(0, Math.floor(from - chance.between(0, 28)))
    breaks.push({ from, to: announced, announcedOn })
    // One in five comes back later than said.
    if (chance.happens(0.2)) breaks.push({ from, to: announced + Math.floor(chance.between(3, 20)), announcedOn: null })
    day = announced + 1 + chance.wait(YEAR / population.announcedBreaks)
  }
  const [median, logSpread] = population.silentBreak
  for (let day = chance.wait(YEAR / population.silentBreaks); day < days; ) {
    const from = Math.floor(day)
    const to = Math.floor(from + median * chance.lognormal(logSpread))
    breaks.push({ from, to, announcedOn: null })
    day = to + 1 + chance.wait(YEAR / population.silentBreaks)
  }
  return breaks
}

/** Giving up is likeliest in the first two months. */
function stopOf({ frailty }: Traits, { givesUp }: Population, days: number, chance: Chance): number | null {
  const daily = (-Math.log(1 - givesUp) * frailty) / YEAR
  for (let day = 3; day < days; day++) if (chance.happens(day < 60 ? 2.5 * daily : 0.7 * daily)) return day
  return null
}

/** Now and then life changes for good, until it changes again. */
function turnsOf({ turns, turnShape }: Population, days: number, chance: Chance): (day: number) => number {
  const steps = [{ from: 0, factor: 1 }]
  for (let day = chance.wait(YEAR / turns); day < days; day += chance.wait(YEAR / turns)) {
    steps.push({ from: day, factor: chance.gamma(turnShape) })
  }
  return (day) => steps.findLast(({ from }) => from <= day)?.factor ?? 1
}

/** Before a deadline of their own people do far more for two or three weeks, and less for a while after. */
function burstsOf({ bursts }: Population, days: number, chance: Chance): (day: number) => number {
  const spans: { from: number; to: number; factor: number }[] = []
  for (let day = chance.wait(YEAR / bursts); day < days; day += 42 + chance.wait(YEAR / bursts)) {
    const to = day + chance.between(10, 24)
    spans.push({ from: day, to, factor: chance.between(1.5, 2.5) })
    spans.push({ from: to, to: to + chance.between(7, 18), factor: chance.between(0.2, 0.7) })
  }
  return (day) => spans.find(({ from, to }) => from <= day && day < to)?.factor ?? 1
}
