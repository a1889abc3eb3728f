import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { MAX_FILE_SIZE } from '@/lib/learning/evidence/files/limits'

type Range = readonly [from: number, to: number]

const DAYS_OF_WEEK: Range = [0, 127]
const ONE_TO_FOUR: Range = [1, 4]

const ranges: Readonly<Record<string, Range>> = {
  'Cohort.behindDays': [1, 366],
  'Cohort.goneDays': [1, 366],
  'Cohort.workDays': DAYS_OF_WEEK,
  'Cohort.workFrom': [0, 24],
  'Cohort.workUntil': [0, 24],
  'Confidence.value': ONE_TO_FOUR,
  'HelpRating.value': ONE_TO_FOUR,
  'Learner.studyDays': DAYS_OF_WEEK,
  'Membership.behind': [-LARGEST_INTEGER, LARGEST_INTEGER],
  'Membership.lateBy': [-LARGEST_INTEGER, LARGEST_INTEGER],
  // Counted up by a trigger: an archive must leave it room.
  'Membership.learnerStatsVersion': [0, 2 ** 30],
  'RateLimiterFlexible.points': [-LARGEST_INTEGER, LARGEST_INTEGER],
  'StoredFile.size': [0, MAX_FILE_SIZE],
  // Negative for rows that are no longer offered.
  'Skill.position': [-LARGEST_INTEGER, LARGEST_INTEGER],
  'Stage.firstWeek': [1, 260],
  'Stage.lastWeek': [1, 260],
  'Stage.position': [-LARGEST_INTEGER, LARGEST_INTEGER],
  'Track.position': [-LARGEST_INTEGER, LARGEST_INTEGER],
}

/** Returns the smallest and largest integer of a column. */
export const getRange = (table: string, column: string): Range => ranges[`${table}.${column}`] ?? [0, LARGEST_INTEGER]
