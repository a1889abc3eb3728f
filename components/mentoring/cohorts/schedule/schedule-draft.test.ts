import { describe, expect, test } from 'vitest'
import { MOST_HOLIDAYS, scheduleSchema } from '@/lib/mentoring/cohorts/schedule/schema'
import {
  type ClassDates,
  computeFollowingDates,
  EARLIEST_DAY,
  isSameSchedule,
  LATEST_DAY,
  MOST_HOLIDAY_ROWS,
  toScheduleDraft,
  toScheduleInput,
} from './schedule-draft'
import { findScheduleReasons } from './schedule-reasons'

const stage = (slug: string, week: number | null) => ({
  stageId: slug,
  stageSlug: slug,
  title: slug,
  weeks: week === null ? null : { from: week, to: week },
  from: null,
  to: null,
  isMoved: false,
})
const dates: ClassDates = {
  startsOn: '2027-01-04',
  modules: [
    { ...stage('basics', 1), from: '2027-01-04', to: '2027-01-08' },
    { ...stage('apis', 2), from: '2027-01-11', to: '2027-01-20', isMoved: true },
    stage('extras', null),
  ],
  holidays: [{ from: '2027-02-01', to: '2027-02-05' }],
}
const draft = toScheduleDraft(dates)
const workDays = [0, 1, 2, 3, 4]

describe('the form of dates', () => {
  test('sends the moved modules alone, and what the server takes', () => {
    const input = toScheduleInput(draft)
    expect(input).toEqual({
      startsOn: '2027-01-04',
      modules: [{ stage: 'apis', from: '2027-01-11', to: '2027-01-20' }],
      holidays: [{ from: '2027-02-01', to: '2027-02-05' }],
    })
    expect(scheduleSchema.parse(input)).toEqual(input)
    expect(scheduleSchema.parse({ ...input, startsOn: LATEST_DAY })).toBeTruthy()
    expect(MOST_HOLIDAY_ROWS).toBe(MOST_HOLIDAYS)
  })

  test('leaves out rows in which nothing is typed, and sends half of one for the server to refuse', () => {
    const half = { ...draft, moved: { apis: { from: '', to: '' }, basics: { from: '2027-01-05', to: '' } } }
    const input = toScheduleInput({ ...half, startsOn: '', holidays: [...draft.holidays, { id: 7, from: '', to: '' }] })
    expect(input).toMatchObject({ startsOn: null, modules: [{ stage: 'basics', to: '' }], holidays: [{}] })
    expect(scheduleSchema.safeParse(input).error?.issues[0]?.path).toEqual(['modules', 0, 'to'])
  })

  test('is the same whatever the order in which modules were moved, and with an empty row', () => {
    const [one, two] = [
      { from: '2027-01-05', to: '2027-01-06' },
      { from: '2027-01-12', to: '2027-01-13' },
    ] as const
    const before = { ...draft, moved: { apis: one, basics: two } }
    expect(isSameSchedule(before, { ...draft, moved: { basics: two, apis: one } })).toBe(true)
    expect(isSameSchedule(before, { ...before, holidays: [...before.holidays, { id: 9, from: '', to: '' }] })).toBe(
      true,
    )
    expect(isSameSchedule(before, { ...before, holidays: [] })).toBe(false)
  })
})

describe('the dates that follow from the weeks', () => {
  const follow = (more: Partial<typeof draft>) => computeFollowingDates(dates.modules, { ...draft, ...more }, workDays)

  test('are those of the typed start, for moved modules too, and none for stages without weeks', () => {
    expect(follow({ startsOn: '2027-01-11' })).toEqual({
      basics: { from: '2027-01-11', to: '2027-01-15' },
      apis: { from: '2027-01-18', to: '2027-01-22' },
    })
  })

  test('skip the holidays that are typed, and only whole ones', () => {
    expect(follow({ holidays: [{ id: 0, from: '2027-01-11', to: '2027-01-15' }] }).apis?.from).toBe('2027-01-18')
    expect(follow({ holidays: [{ id: 0, from: '2027-01-11', to: '' }] }).apis?.from).toBe('2027-01-11')
    expect(follow({ holidays: [{ id: 0, from: '2027-01-15', to: '2027-01-11' }] }).apis?.from).toBe('2027-01-11')
  })

  test.each(['', '0002-01-04', '27-01-04', '275760-09-13', '1999-12-31'])('are none for the start %j', (startsOn) => {
    expect(follow({ startsOn })).toEqual({})
    expect(() => follow({ holidays: [{ id: 0, from: startsOn, to: LATEST_DAY }] })).not.toThrow()
  })

  test('begin with the earliest day that the form takes', () => {
    expect(follow({ startsOn: EARLIEST_DAY }).basics?.from).toBe(EARLIEST_DAY)
  })
})

describe('a refusal', () => {
  const sent = {
    ...draft,
    moved: { apis: { from: '2027-01-02', to: '2027-01-01' } },
    holidays: [
      { id: 3, from: '', to: '' },
      { id: 5, from: '2027-02-02', to: '2027-02-01' },
    ],
  }

  test('is shown at the row that was sent, whichever rows are empty or were added since', () => {
    const found = findScheduleReasons(sent, { 'modules.0.to': 'early', 'holidays.0.to': 'late' })
    expect(found.ofModule('apis')).toEqual({ from: undefined, to: 'early' })
    expect(found.ofModule('basics')).toEqual({})
    expect(found.ofHoliday(3)).toEqual({})
    expect(found.ofHoliday(5)).toEqual({ from: undefined, to: 'late' })
    expect(found.isShown).toBe(true)
  })

  test('of a whole row is shown at its first day, and of a whole list below the form', () => {
    expect(findScheduleReasons(sent, { 'modules.0.stage': 'gone' }).ofModule('apis').from).toBe('gone')
    expect(findScheduleReasons(sent, { holidays: 'too many' })).toMatchObject({ whole: 'too many', isShown: false })
  })
})
