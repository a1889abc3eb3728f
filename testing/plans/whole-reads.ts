/** A statement that may read a table, or all rows of a kind, from one end: who sends it, and why that is no harm. */
type WholeRead = {
  /** A function of `asks.ts`, or a job. */
  readonly by: string
  readonly table: string
  /** Of an index, where it is read in the order of one. */
  readonly index?: string
  /** Where the other kind of database has a better way. */
  readonly on?: 'postgresql'
  readonly why: string
}

const page = 'a page at a time, in the order of the index, and what is left out on the way is rare'
const search = 'an admin looks for a part of a name or an address: no index has the parts of all names'
const someCohorts =
  'the first of an admin’s, in the order of the index: fifty-one at most, two hundred for waiting times'

/** Every statement of the pages and jobs that reads more than an index narrows it to. */
export const wholeReads: readonly WholeRead[] = [
  ...['getToday', 'getWaitingTimes', 'listQueue', 'listLearners', 'openLearnersFile'].map((by) => ({
    by,
    table: 'Cohort',
    index: 'Cohort_createdAt_id_idx',
    why: someCohorts,
  })),
  {
    by: 'listCohortChoices',
    table: 'Cohort',
    index: 'Cohort_name_id_idx',
    why: 'an admin’s first five hundred, by name',
  },
  { by: 'listMentoredCohorts', table: 'Cohort', index: 'Cohort_name_id_idx', why: page },
  {
    by: 'listPeople',
    table: 'User',
    index: 'User_createdAt_id_idx',
    why: `${page}; by a role or a closed account, an admin’s filter goes through the others; and ${search}`,
  },
  { by: 'listAudit', table: 'User', why: search },
  {
    by: 'listAudit',
    table: 'AuditEntry',
    index: 'AuditEntry_at_id_idx',
    on: 'postgresql',
    why: 'where much of the log is of those who are looked for, it takes the newest lines rather than all of theirs',
  },
  {
    by: 'listReports',
    table: 'Thread',
    index: 'Thread_reportedAt_id_idx',
    on: 'postgresql',
    why: 'those with a time of a report, which few threads have: a range of the index in both databases',
  },
  { by: 'listRosters', table: 'RosterBatch', index: 'RosterBatch_createdAt_id_idx', why: page },
  { by: 'listPersonInvitations', table: 'PersonInvitation', index: 'PersonInvitation_createdAt_id_idx', why: page },
  {
    by: 'returnLapsedClaims',
    table: 'Review',
    index: 'Review_state_dueAt_id_idx',
    why: 'a mentor has few claims at once',
  },
  {
    by: 'carryOutDeletions',
    table: 'Notification',
    why: 'no column says whom it names, and a name must not outlive its owner',
  },
  {
    by: 'carryOutDeletions',
    table: 'RateLimiterFlexible',
    why: 'a counter is known by the end of its key; each soon expires',
  },
  {
    by: 'learnFromPeople',
    table: 'Membership',
    why: 'once in the life of an instance, after it has learnt for the first time',
  },
]

/** Tables that do not grow with the people: the content’s, what there is one of for each roadmap, and six backups. */
export const smallTables: ReadonlySet<string> = new Set([
  'ChecklistItem',
  'ForecastInstance',
  'InstanceBackup',
  'Resource',
  'Roadmap',
  'RoadmapChange',
  'RubricRow',
  'SelfCheck',
  'Skill',
  'Stage',
  'Step',
  'StepFlavour',
  'StepFormerSlug',
  'StepPlace',
  'StepPrerequisite',
  'StepReplacement',
  'StepSkill',
  'StepTrack',
  'Track',
])

/** Columns of few values: an index that is narrowed by these alone still gives a good part of the table. */
export const columnsOfFewValues: ReadonlySet<string> = new Set([
  'digestDue',
  'flag',
  'isAdmin',
  'isMentor',
  'kind',
  'nudges',
  'purpose',
  'role',
  'state',
  'status',
  'turn',
  // Of these the index has nothing but rows where they are null, when they are asked for by equality.
  'confirmedAt',
  'deletedAt',
  'disabledAt',
  'endedAt',
  'nextAttemptAt',
  'readAt',
])
