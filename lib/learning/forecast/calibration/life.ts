import type { Population, Traits } from './population'
import type { RandomSource } from './random-source'
import { rhythmOn } from './rhythms'

/** Days are counted from the learner's first. */
export type Break = { readonly from: number; readonly to: number; readonly announcedOn: number | null }

/** The plan's hours a week from a day on. */
export type PlanChange = { readonly from: number; readonly weeklyHours: number }

export type Life = {
  /** Real hours of learning; call it with days in order, until the learner gives up. */
  readonly hoursOn: (day: number) => number
  /** The breaks, in which no hours are learnt. */
  readonly breaks: readonly Break[]
  readonly planChanges: readonly PlanChange[]
  /** The day on which the learner silently gave up; null when they did not. */
  readonly stopsOn: number | null
}

const YEAR = 365.25

/**
 * Simulates the days of a learner, with events that the forecast knows nothing of.
 * @param begin the learner's first day, counted from a first of January
 */
export function simulateLife(
  traits: Traits,
  population: Population,
  days: number,
  begin: number,
  chance: RandomSource,
): Life {
  const breaks = drawBreaks(population, days, chance)
  const isAway = new Uint8Array(days)
  for (const { from, to } of breaks) isAway.fill(1, from, to + 1)
  const stopsOn = drawStop(traits, population, days, chance)
  // Half of those who give up fade out, the others stop from one day to the next.
  const fades = stopsOn !== null && chance.happens(0.5) ? chance.between(14, 70) : 0
  const turn = drawTurns(population, days, chance)
  const burst = drawBursts(population, days, chance)
  const planChanges = getPlanChanges(traits, population, days, chance)
  const shares = spreadWeek(traits)
  let week = 1
  const hoursOn = (day: number): number => {
    if (day % 7 === 0) week = traits.persistence * week + (1 - traits.persistence) * chance.gamma(traits.weekShape)
    const settled = traits.settled + (1 - traits.settled) * Math.exp(-day / 7 / traits.settlingWeeks)
    const fading = stopsOn !== null && day > stopsOn - fades ? 0.35 : 1
    const planned = planChanges.findLast(({ from }) => from <= day)?.weeklyHours ?? traits.weeklyHours
    const habit = traits.kept * settled * Math.exp((traits.trend * Math.min(day, 5 * YEAR)) / YEAR)
    const mood = week * turn(day) * burst(day) * fading * rhythmOn(population.rhythm, begin + day)
    const wished = planned * habit * mood * (shares[day % 7] ?? 0) * chance.gamma(2)
    return isAway[day] ? 0 : Math.min(wished, 14)
  }
  return { hoursOn, breaks, planChanges, stopsOn }
}

/** Spreads a week's hours: most fall on the study days, some on others. The first day is a Monday. */
function spreadWeek({ studyDays }: Traits): readonly number[] {
  const weights = [0, 1, 2, 3, 4, 5, 6].map((weekday) => (studyDays.includes(weekday) ? 1 : 0.15))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/** Yields the days on which something begins that happens on average so often in a year. */
function* beginnings(
  aYear: number,
  days: number,
  chance: RandomSource,
  lasts: (day: number) => number,
): Generator<number> {
  if (aYear <= 0) return
  for (let day = chance.wait(YEAR / aYear); day < days; day += lasts(day) + chance.wait(YEAR / aYear)) yield day
}

function drawBreaks(population: Population, days: number, chance: RandomSource): Break[] {
  const breaks: Break[] = []
  let length = 0
  for (const day of beginnings(population.announcedBreaks, days, chance, () => length + 1)) {
    const from = Math.floor(day)
    length = Math.floor(chance.between(...population.announcedBreak))
    const announcedOn = Math.max(0, Math.floor(from - chance.between(0, 28)))
    breaks.push({ from, to: from + length, announcedOn })
    // One in five comes back later than announced.
    if (chance.happens(0.2)) {
      breaks.push({ from, to: from + length + Math.floor(chance.between(3, 20)), announcedOn: null })
    }
  }
  const [median, logSpread] = population.silentBreak
  for (const day of beginnings(population.silentBreaks, days, chance, () => length + 1)) {
    length = Math.floor(median * chance.lognormal(logSpread))
    breaks.push({ from: Math.floor(day), to: Math.floor(day) + length, announcedOn: null })
  }
  return breaks
}

/** Draws the day of giving up, which is likeliest in the first two months. */
function drawStop({ frailty }: Traits, { givesUp }: Population, days: number, chance: RandomSource): number | null {
  if (givesUp === 0) return null
  const daily = (-Math.log(1 - givesUp) * frailty) / YEAR
  for (let day = 3; day < days; day++) if (chance.happens(day < 60 ? 2.5 * daily : 0.7 * daily)) return day
  return null
}

/** Draws lasting changes of circumstances, each until the next. */
function drawTurns({ turns, turnShape }: Population, days: number, chance: RandomSource): (day: number) => number {
  const steps = [{ from: 0, factor: 1 }]
  for (const from of beginnings(turns, days, chance, () => 0)) steps.push({ from, factor: chance.gamma(turnShape) })
  return (day) => steps.findLast(({ from }) => from <= day)?.factor ?? 1
}

/** Draws bursts before personal deadlines: far more hours for two or three weeks, then fewer for a while. */
function drawBursts({ bursts }: Population, days: number, chance: RandomSource): (day: number) => number {
  const spans: { from: number; to: number; factor: number }[] = []
  for (const day of beginnings(bursts, days, chance, () => 42)) {
    const to = day + chance.between(10, 24)
    spans.push({ from: day, to, factor: chance.between(1.5, 2.5) })
    spans.push({ from: to, to: to + chance.between(7, 18), factor: chance.between(0.2, 0.7) })
  }
  return (day) => spans.find(({ from, to }) => from <= day && day < to)?.factor ?? 1
}

function getPlanChanges(traits: Traits, { planChanges }: Population, days: number, chance: RandomSource): PlanChange[] {
  const changes: PlanChange[] = []
  for (const day of beginnings(planChanges, days, chance, () => 30)) {
    const weeklyHours = Math.max(
      1,
      Math.min(60, Math.round(traits.weeklyHours * chance.oneOf([0.4, 0.6, 1, 1.6, 2.2]))),
    )
    changes.push({ from: Math.floor(day) + 1, weeklyHours })
  }
  return changes
}
