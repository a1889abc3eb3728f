import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { computeBurnUp } from '@/lib/learning/forecast/burn-up'
import { coreForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { START, steadyLearner, testPlan } from '@/lib/learning/forecast/test-fixtures'
import { hasRoomAtEnd, placeArrival } from './burn-up-axis'
import { BurnUpChart } from './burn-up-chart'
import { placeBandLabels, placeDoneLabel, placePlanLabel } from './burn-up-labels'
import { NamedBurnUpChart } from './named-burn-up-chart'

function draw(input: ForecastInput): string {
  const arrival = coreForecast(input).arrivals['level:junior']
  const arrives = arrival?.state === 'range' ? arrival.range50 : null
  const burnUp = computeBurnUp(input, 'level:junior')
  return renderToStaticMarkup(<NamedBurnUpChart {...{ burnUp, goal: 'junior-ready', arrives }} sentence="So far." />)
}

describe('the arrival chart', () => {
  it('shows when the likely band meets the goal, and names its lines where they are', () => {
    const markup = draw({ ...steadyLearner(14), plan: { ...testPlan, weeklyHours: 8 } })
    expect(markup.match(/M[\d.]+ 0V100/g)).toHaveLength(2)
    expect(markup).toMatch(/font-semibold">\w{3}\s–\s\w{3} 2026</)
    for (const label of ['140 h done', 'your plan', '50%', '85%']) expect(markup).toContain(`>${label}<`)
  })

  it('says its lines in words to who does not see it', () => {
    expect(draw(steadyLearner(8))).toMatch(/<desc>So far[.] Solid line: .* 85%[.]<\/desc>/)
  })

  it('has a key where a line or a band has no room for its name, or where none is named, and else none', () => {
    const key = /<figcaption.*Dashed line.*<.figcaption>/
    const learning = (weeks: number, weeklyHours: number) => ({
      ...steadyLearner(weeks),
      plan: { ...testPlan, weeklyHours },
    })
    expect(draw(learning(14, 8))).not.toMatch(key)
    const withoutPlan = draw(learning(5, 8))
    expect(withoutPlan).toContain('>85%<')
    expect(withoutPlan).toMatch(key)
    const withoutBands = draw(learning(19, 4))
    expect(withoutBands).toContain('>your plan<')
    expect(withoutBands).toMatch(key)
    const burnUp = computeBurnUp(learning(14, 8), 'level:junior')
    expect(renderToStaticMarkup(<BurnUpChart {...{ burnUp }} goal="x" arrives={null} sentence="So far." />)).toMatch(
      key,
    )
  })

  it('names a band that goes on beyond the drawing where the drawing ends', () => {
    const begun = (weeklyHours: number) => ({
      ...steadyLearner(0, { today: START }),
      plan: { ...testPlan, weeklyHours },
    })
    expect(draw(begun(2))).toMatch(/x="100%" y="14">85%</)
    expect(draw(begun(1))).not.toContain('>85%<')
  })

  it('leaves out what has no room: the hours of a newcomer, the arrival of a learner who has arrived', () => {
    expect(draw(steadyLearner(0, { today: START }))).not.toContain('h done<')
    const finished = draw(steadyLearner(20))
    expect(finished).not.toContain('0V100')
    expect(finished).not.toMatch(/>50%<|h done</)
  })

  it('is drawn without a broken number for every number of weeks, also in a long pause or behind a steep plan', () => {
    for (let weeks = 0; weeks <= 21; weeks++) {
      const input = steadyLearner(weeks)
      const steep = { ...input, plan: { ...testPlan, weeklyHours: 40 } }
      const pauses = [{ from: addDays(START, 7), to: addDays(START, 300) }]
      for (const each of [input, steep, { ...input, plan: { ...testPlan, pauses } }])
        expect(draw(each)).not.toMatch(/NaN|undefined|Invalid|null/)
    }
  })
})

describe('a label of the arrival chart', () => {
  const rise = (toX: number, toY: number) => [
    { x: 0, y: 100 },
    { x: toX, y: toY },
  ]

  it('of the plan is below its line when the learner is ahead, above it when behind, and not on a forecast’s edge', () => {
    const lines = { plan: rise(90, 0), middle: [], drop: 80 }
    expect(placePlanLabel({ ...lines, done: rise(60, 20) })).toEqual({
      x: 30,
      y: expect.closeTo(66.7, 1),
      anchor: 'start',
    })
    expect(placePlanLabel({ ...lines, done: rise(60, 60) })?.anchor).toBe('end')
    expect(placePlanLabel({ ...lines, done: rise(0, 100), middle: rise(40, 0), drop: 30 })).toBeNull()
    expect(placePlanLabel({ ...lines, done: rise(45, 50) })).toBeNull()
    expect(placePlanLabel({ ...lines, plan: rise(10, 0), done: rise(60, 20) })).toBeNull()
  })

  it('of the hours is not crossed by the plan and not on the goal', () => {
    expect(placeDoneLabel({ done: rise(60, 40), plan: rise(90, 20) }, 22)).toEqual({ x: 60, y: 40, anchor: 'end' })
    expect(placeDoneLabel({ done: rise(60, 40), plan: rise(90, 0) }, 22)).toBeNull()
    expect(placeDoneLabel({ done: rise(60, 5), plan: rise(90, 0) }, 22)).toBeNull()
    expect(placeDoneLabel({ done: rise(10, 80), plan: rise(90, 0) }, 22)).toBeNull()
  })

  it('of a band ends with it, and is never on the other’s or on the goal’s name', () => {
    expect(placeBandLabels({ half: 88, most: 100 }, 50)).toEqual({ half: 88, most: 100 })
    expect(placeBandLabels({ half: 98, most: 100 }, 50)).toEqual({ half: 89, most: 100 })
    expect(placeBandLabels({ half: 50, most: 70 }, 50)).toBeNull()
    expect(placeBandLabels({ half: null, most: 100 }, 50)).toBeNull()
  })

  it('of the arrival stays in the frame and off “today”', () => {
    const [spring, across] = [
      { from: '2027-03-05', to: '2027-04-20' },
      { from: '2026-12-10', to: '2027-01-09' },
    ]
    expect(placeArrival(spring, [70, 80], 50, 0)).toMatchObject({ x: 75, anchor: 'middle' })
    expect(placeArrival(across, [94, 99], 50, 0)).toMatchObject({ x: 100, anchor: 'end' })
    expect(placeArrival(across, [94, 99], 90, 0)).toBeNull()
    expect(placeArrival(spring, [], 50, 0)).toBeNull()
    expect(placeArrival({ from: '2027-03-05', to: null }, [80], 50, 0)?.text).toBe('Mar 2027')
    expect(placeArrival(spring, [70, 80], 50, 0)?.text.replaceAll(/\s/gu, ' ')).toBe('Mar – Apr 2027')
  })

  it('gives up the last month of the axis where the arrival is in its place, sooner on a narrow drawing', () => {
    const at = (x: number) => ({ text: 'Mar – Apr 2027', x, anchor: 'middle' }) as const
    const rooms = [50, 75, 90].map((x) => [1, 2].map((times) => hasRoomAtEnd(at(x), 'May 2027', times)))
    expect(rooms).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
    expect(hasRoomAtEnd({ ...at(100), anchor: 'end' }, 'May 2027', 2)).toBe(false)
  })
})
