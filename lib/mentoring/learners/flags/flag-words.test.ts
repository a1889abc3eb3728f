import { expect, test } from 'vitest'
import { type FlagReason, flagInWords, lateFlagInWords } from './flag-words'

const reason: FlagReason = {
  quietDays: 31,
  ownQuiet: null,
  sign: 'tick',
  hasPaused: false,
  hasPlan: true,
  behind: 34,
  planBaseline: { kind: 'hours', from: '2026-06-01', weeklyHours: 10 },
}
const agreed = { kind: 'agreed', from: '2026-06-01', to: '2027-03-03', share: 0 } as const
const own = { kind: 'own', from: '2026-06-01', to: '2027-03-03', share: 0 } as const
const deadline = { kind: 'deadline', from: '2026-06-01', to: '2027-03-03' } as const

test.each<[Partial<FlagReason>, string]>([
  [{}, 'No progress for 31 days, and 34 percentage points behind the plan of 10 hours a week.'],
  [{ behind: 0 }, 'No progress for 31 days.'],
  [{ behind: -5 }, 'No progress for 31 days.'],
  [{ behind: 1 }, 'No progress for 31 days, and 1 percentage point behind the plan of 10 hours a week.'],
  [
    { ownQuiet: 12 },
    'No progress for 31 days, longer than usual for them, and 34 percentage points behind the plan of 10 hours a week.',
  ],
  [{ ownQuiet: 30, behind: 0 }, 'No progress for 31 days, longer than usual for them.'],
  [{ ownQuiet: 31, behind: 0 }, 'No progress for 31 days.'],
  [{ quietDays: 61, ownQuiet: 70, behind: 0 }, 'No progress for 61 days.'],
  [
    { ownQuiet: 12, hasPaused: true, behind: 0 },
    'No progress for 31 days, longer than usual for them, not counting time off.',
  ],
  [{ sign: 'agreed', ownQuiet: 12, behind: 0 }, 'No progress in the 31 days since agreeing to a plan.'],
  [{ hasPaused: true, behind: 0 }, 'No progress for 31 days, not counting time off.'],
  [
    { planBaseline: agreed },
    'No progress for 31 days, and 34 percentage points behind the agreed plan to finish by 3 March 2027.',
  ],
  [
    { planBaseline: deadline },
    'No progress for 31 days, and 34 percentage points behind the cohort’s plan to finish by 3 March 2027.',
  ],
  [
    { planBaseline: own },
    'No progress for 31 days, and 34 percentage points behind the plan to finish by their due date, 3 March 2027.',
  ],
  [{ sign: 'started', planBaseline: null }, 'No progress in the 31 days since the start.'],
  [{ sign: 'joined', planBaseline: null }, 'No progress in the 31 days since joining.'],
  [{ sign: 'plan', behind: 0 }, 'No progress in the 31 days since making a plan.'],
  [{ sign: 'agreed', behind: 0 }, 'No progress in the 31 days since agreeing to a plan.'],
  [{ sign: 'joined', hasPlan: false, planBaseline: null }, 'No plan in the 31 days since joining.'],
])('a flag says in words why it stands: %o', (over, words) => {
  expect(flagInWords({ ...reason, ...over })).toBe(words)
})

test('a flag says by how much a forecast misses the date', () => {
  expect(lateFlagInWords(12, '2027-03-12')).toBe('The 50% range starts 12 days after their due date, 12 March 2027.')
  expect(lateFlagInWords(1, '2027-03-12')).toBe('The 50% range starts 1 day after their due date, 12 March 2027.')
})
