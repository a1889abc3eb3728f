import type { Day } from '@/lib/foundation/values/day-words'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'
import { fitBurnUp } from './burn-up-geometry'

/** In percent of the drawing, from the left and from the top. */
type Point = { readonly x: number; readonly y: number }
type Line = readonly Point[]

type LabelAt = Point & { readonly anchor: 'start' | 'end' }

/** Width of a label of one or two words on the narrowest phone (288 px), and its height in a drawing of 266 px. */
const WORD = 22
const HEIGHT = 8

type Lines = { done: Line; plan: Line; middle: Line; drop: number | null }

/**
 * Places the labels of the drawing, each null where it does not fit.
 * @param widths of the goal's name and of the done hours, in percent of the narrowest drawing
 */
export function placeLabels(burnUp: BurnUp, widths: { goal: number; done: number }) {
  const { at, height, reachedAt } = fitBurnUp(burnUp)
  const points = (series: readonly { day: Day; hours: number }[]) =>
    series.map(({ day, hours }) => ({ x: at(day), y: height(hours) }))
  const lines = {
    done: points(burnUp.done),
    plan: points(burnUp.plan),
    middle: points(burnUp.cone.map(({ day, middle }) => ({ day, hours: middle }))),
    drop: reachedAt('high50'),
  }
  return {
    done: placeDoneLabel(lines, widths.done),
    plan: placePlanLabel(lines),
    // Where the lighter band continues beyond the drawing, its name is at the drawing's end.
    bands: placeBandLabels({ half: reachedAt('low50'), most: reachedAt('low85') ?? 100 }, widths.goal),
  }
}

/**
 * Places "your plan" beside its dashed line, on the side where nothing else is drawn: about half way to today or, for a
 * beginner, some way ahead. Null where it does not fit.
 */
export function placePlanLabel({ done, plan, middle, drop }: Lines): LabelAt | null {
  const today = done.at(-1)?.x ?? 0
  const end = plan.at(-1)?.x ?? 0
  const isBeforeToday = today >= 1.3 * WORD
  const other = isBeforeToday ? done : middle
  const from = isBeforeToday ? today / 2 : today + (end - today) / 3
  const isAhead = (heightAt(other, from) ?? 0) < (heightAt(plan, from) ?? 0)
  const x = !isBeforeToday ? from : isAhead ? Math.min(from, today - WORD) : Math.max(from, WORD + 1)
  const [y, beside] = [heightAt(plan, x), heightAt(other, x)]
  // On the other line the dashes would be invisible.
  if (y === null || beside === null || Math.abs(beside - y) < 1) return null
  // The plan rises to the right: there is room below it to the right of a point, and above it to the left.
  if (isAhead) return y + HEIGHT < 100 && x + WORD < (drop ?? 100) ? { x, y, anchor: 'start' } : null
  return y > HEIGHT && x > WORD ? { x, y, anchor: 'end' } : null
}

/** Places the done hours above the line's end at today; null where the goal or the plan is in the way. */
export function placeDoneLabel({ done, plan }: Pick<Lines, 'done' | 'plan'>, width: number): LabelAt | null {
  const today = done.at(-1)
  if (!today || today.x < width || today.y < 2 * HEIGHT) return null
  const [from, to] = [heightAt(plan, today.x - width), heightAt(plan, today.x)]
  const isCrossed = from !== null && (to ?? 0) < today.y && from > today.y - 1.5 * HEIGHT
  return isCrossed ? null : { ...today, anchor: 'end' }
}

/**
 * Places "50%" and "85%" above the goal: at the late edge of their band, overlapping neither each other nor the goal's
 * name.
 * @param nameEnd end of the goal's name
 */
export function placeBandLabels(
  late: { readonly half: number | null; readonly most: number },
  nameEnd: number,
): { readonly half: number; readonly most: number } | null {
  if (late.half === null) return null
  const half = Math.min(late.half, late.most - BAND)
  return half - BAND > nameEnd ? { half, most: late.most } : null
}
/** Width of "85%" and a space on the narrowest phone. */
const BAND = 11

/** Returns the height of a left-to-right line at a position; null beyond its ends. */
function heightAt(line: Line, x: number): number | null {
  const next = line.findIndex((point) => point.x >= x)
  const [a, b] = [line[Math.max(0, next - 1)], line[next]]
  if (!a || !b || (next === 0 && b.x > x)) return null
  return b.x === a.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
}
