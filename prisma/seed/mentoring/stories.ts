import type { MentorKey } from '../person'

/**
 * Something that a mentor did for a learner outside reviews. Learners are named by their key; days are counted back
 * from now.
 */

type Story = { readonly by: MentorKey; readonly learner: string; readonly daysAgo: number }

export const noteStories: readonly (Story & { readonly body: string; readonly changedDaysAgo?: number })[] = [
  {
    by: 'marek',
    learner: 'ana-ribeiro',
    daysAgo: 33,
    changedDaysAgo: 6,
    body: 'Works in blocks before her shifts change. Best reached on Thursdays.\n\n- Strong: tests, SQL by hand\n- Next: let her explain a plan of a query to me without notes',
  },
  {
    by: 'marek',
    learner: 'omar-haddad',
    daysAgo: 24,
    body: 'Wrote to him outside Waymark. A new project at work until the end of the year, he means to come back. No more reminders from me before January.',
  },
  {
    by: 'thandiwe',
    learner: 'rafael-costa',
    daysAgo: 12,
    body: 'Has an interview at a payments company. Asked for a mock interview about **retries and idempotency**: take his database project for it.',
  },
]

export const waiverStories: readonly (Story & { readonly step: string; readonly reason: string })[] = [
  {
    by: 'marek',
    learner: 'jakub-dvorak',
    daysAgo: 6,
    step: 'knowing-the-business',
    reason:
      'Two years close to the customers of a parcel service. He explained to me how they earn money better than the step does.',
  },
]

export const confirmationStories: readonly (Story & { readonly skill: string; readonly note: string })[] = [
  {
    by: 'marek',
    learner: 'ana-ribeiro',
    daysAgo: 9,
    skill: 'effective-communication',
    note: 'Her question about the revenue report named what she expected, what she saw and what she had tried. I could answer it in one line.',
  },
  {
    by: 'thandiwe',
    learner: 'grace-wanjiru',
    daysAgo: 40,
    skill: 'teamwork',
    note: 'Showed her model to the cohort, took two objections into it and credited both people in the commit.',
  },
]

/** `agreedAfter`: hours until the learner agreed; without it they have not responded yet. */
export const planStories: readonly (Story & {
  readonly weeklyHours: number
  readonly weeksAhead: number
  readonly note: string
  readonly agreedAfter?: number
})[] = [
  {
    by: 'thandiwe',
    learner: 'yuki-tanaka',
    daysAgo: 31,
    weeklyHours: 12,
    weeksAhead: 46,
    note: 'You came back after three months, so let us count from here. Twelve hours as before, and no hurry before summer.',
    agreedAfter: 19,
  },
  {
    by: 'marek',
    learner: 'ana-ribeiro',
    daysAgo: 0.8,
    weeklyHours: 13,
    weeksAhead: 24,
    note: 'One hour a week more, for the two projects that are left. Say no if your shifts do not allow it.',
  },
]

/** Learners who were in another cohort before. */
export const departureStories = [{ learner: 'liam-oconnor', from: 'changers', leftAfterDays: 24 }] as const

export const invitationStory = {
  by: 'marek',
  cohort: 'evening',
  email: 'petra.horakova@example.com',
  daysAgo: 3,
} as const
