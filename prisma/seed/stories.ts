import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { evidenceKinds } from '@/lib/learning/evidence/shown-work'
import { goals } from '@/lib/learning/plans/goal'
import { replyKinds } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import { outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'

// Schemas of the YAML files in `stories/`. Days and hours count back from the moment of the seed unless stated.

const text = z.string().min(1)
const number = z.number().min(0)
const mentor = z.enum(['marek', 'thandiwe'])
const cohort = z.enum(['evening', 'changers'])
/** A letter for each row of the rubric: not yet, competent, excellent. */
const scores = z.string().regex(/^[nce]{1,4}$/)
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape)).default([])
const byStep = <Value extends z.ZodType>(value: Value) => z.record(text, value).default({})

/** `after` counts hours from the submission; `helped` is the learner's rating from 1 to 4. */
const verdict = { by: mentor, after: number, outcome: z.enum(outcomes), scores, helped: number.optional() }

/** One submission of a reviewed step, with what followed until the next. */
const attempt = {
  note: text,
  /** Without it the first attempt comes when the step was finished, the others three days after the verdict. */
  hoursAgo: number.optional(),
  /** Whether the learner ticked the step although no verdict approves it. What is approved counts as ticked. */
  isTicked: z.boolean().default(false),
  verdict: z.strictObject(verdict).optional(),
  feedback: text.optional(),
  /** Hours after the verdict, or after the submission where there is none. */
  messages: list({ by: mentor.or(z.literal('learner')), after: number, body: text }),
  /** Hours after the submission. */
  handedOver: z.strictObject({ by: mentor, to: mentor, after: number }).optional(),
  withdrawnAfter: number.optional(),
  claimed: z.strictObject({ by: mentor, minutesAgo: number }).optional(),
  draft: z.strictObject({ scores, minutesAgo: number, feedback: text }).optional(),
}

const otherWork = z.strictObject({
  kind: z.enum(evidenceKinds).exclude(['repository']),
  note: text,
  url: text.optional(),
  title: z.string().default(''),
  issuer: z.string().default(''),
  file: z.strictObject({ name: text, text }).optional(),
})

const plan = z.strictObject({
  track: text,
  weeklyHours: number,
  /** 0 is Monday. */
  studyDays: z.array(z.int().max(6)),
  goal: z.enum(goals).default('first-job'),
  paidExperienceMonths: number.default(0),
})

const history = z.strictObject({
  startedDaysAgo: number,
  quietSinceDaysAgo: number.default(0),
  breaks: z.array(z.tuple([number, number])).default([]),
  announcesBreaks: z.boolean().default(false),
  /** The share of their study days on which they study. */
  attendance: z.number().default(0.9),
  /** The step that they are on: all before it on their path is done. Without it they have begun nothing. */
  at: text.optional(),
  /** Number of steps begun and not finished, from `at` on. */
  underWay: number.default(1),
  /** Number of ticks that they take back and make again. */
  undoes: number.default(0),
  /** The share of steps requiring evidence for which they show a repository. */
  evidence: number.default(0),
})

const link = z.strictObject({ title: text, url: z.url() })
const deed = { by: mentor, daysAgo: number }
const learner = z.strictObject({
  person: z.strictObject({ key: text, name: text, country: text, timeZone: text, email: text.optional() }),
  plan,
  history,
  /** Steps ticked on the first day as known, each with its prerequisites. */
  knew: z.array(text).default([]),
  /** Steps that come first on their path, each after its prerequisites. The others follow stage by stage. */
  order: z.array(text).default([]),
  /** Reasons for skipping. */
  skips: byStep(text),
  /** Evidence other than repositories. */
  shows: byStep(otherWork),
  reviews: byStep(list(attempt)),
  notes: list({ ...deed, changedDaysAgo: number.optional(), body: text }),
  waivers: list({ ...deed, step: text, reason: text }),
  confirmations: list({ ...deed, skill: text, note: text }),
  /** `agreedAfter` counts hours; a plan without it waits for the learner's answer. */
  plans: list({ ...deed, weeklyHours: number, weeksAhead: number, note: text, agreedAfter: number.optional() }),
  earlierCohorts: list({ cohort, leftAfterDays: number }),
  /** Handle of the public profile. */
  profile: text.optional(),
  /** `marks` is the number of ticked checklist items. */
  workbook: byStep(z.strictObject({ marks: number.default(0), note: text.optional(), link: link.optional() })),
})

const cohortTerms = z.strictObject({
  name: text,
  mentors: z.array(mentor),
  week: z.strictObject({ timeZone: text, days: z.array(z.int()), from: number, until: number }),
  /** Working hours within which a review is promised. */
  promisedHours: number,
  weeklyHours: number,
  foundedDaysAgo: number,
  /** Weeks to the goal, from the cohort's start for all or from each learner's joining. */
  deadline: z.strictObject({ weeks: number, from: z.enum(['start', 'joining']) }),
})

const person = z.strictObject({ email: text, name: text, timeZone: text })
const staff = z.strictObject({
  people: z.strictObject({ marek: person, thandiwe: person, admin: person }),
  cohorts: z.record(cohort, cohortTerms),
  invitation: z.strictObject({ ...deed, cohort, email: text }),
  savedReplies: z.record(mentor, list({ kind: z.enum(replyKinds), title: text, body: text })),
  /** Notes of repositories shown as evidence. */
  evidenceNotes: byStep(text),
})

export type CohortKey = z.infer<typeof cohort>
export type OtherWork = z.infer<typeof otherWork>
export type LearnerStory = z.infer<typeof learner> & { readonly cohort: CohortKey }
export type ReviewStory = LearnerStory['reviews'][string]
export type StaffStory = z.infer<typeof staff>

/** Reads the stories of the demo. @throws ZodError naming the field that is wrong */
export function readStories() {
  const read = (name: string) => parse(readFileSync(path.resolve('prisma/seed/stories', `${name}.yaml`), 'utf8'))
  const readLearners = (key: CohortKey): LearnerStory[] =>
    learner
      .array()
      .parse(read(key))
      .map((one) => ({ ...one, cohort: key }))
  return { staff: staff.parse(read('staff')), learners: [...readLearners('evening'), ...readLearners('changers')] }
}
