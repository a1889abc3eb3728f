import type { Facts } from './facts'

type Row = Readonly<Record<string, unknown>>
const NONE: readonly Row[] = []
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Looks up rows by a column's value, with an index for repeated lookups. */
function lookupsIn(facts: Facts) {
  const indices = new Map<string, Map<unknown, Row[]>>()
  const by = (table: string, column: string, value: string): readonly Row[] => {
    const name = `${table}.${column}`
    const index = indices.get(name) ?? buildIndex(facts.rows(table), column)
    indices.set(name, index)
    return index.get(value) ?? NONE
  }
  return { by, one: (table: string, column: string, value: string) => by(table, column, value)[0] }
}

function buildIndex(rows: readonly Row[], column: string): Map<unknown, Row[]> {
  const index = new Map<unknown, Row[]>()
  for (const row of rows) {
    const known = index.get(row[column])
    if (known) known.push(row)
    else index.set(row[column], [row])
  }
  return index
}

/**
 * Decides who may see what from the rows and the product's promises, independently of the server's filters: a mentor
 * sees the learners of the cohorts they mentor, an admin those of all, and each person their own.
 */
export function makeOracle(facts: Facts) {
  const core = makeCore(facts)
  return { ...core, ...ofAnnouncements(facts, core), ...ofThreads(facts, core) }
}

function makeCore(facts: Facts) {
  const { by, one } = lookupsIn(facts)
  const is = (who: string, role: 'isMentor' | 'isAdmin') => Boolean(one('User', 'id', who)?.[role])
  const isMember = (who: string, cohort: string, role: string) =>
    by('Membership', 'userId', who).some((row) => row.cohortId === cohort && row.role === role)
  const listCohorts = (who: string, role: string) =>
    by('Membership', 'userId', who).flatMap((row) => (row.role === role ? [text(row.cohortId)] : []))

  const admins = (who: string) => is(who, 'isAdmin')
  const runs = (who: string, cohort: string): boolean =>
    Boolean(one('Cohort', 'id', cohort)) && (admins(who) || (is(who, 'isMentor') && isMember(who, cohort, 'mentor')))
  const mentors = (who: string, learner: string): boolean =>
    learner !== who && listCohorts(learner, 'learner').some((cohort) => runs(who, cohort))
  const shares = (who: string, learner: string, cohort: string): boolean =>
    learner !== who && isMember(learner, cohort, 'learner') && runs(who, cohort)
  const owns = (table: string, column: string) => (who: string, id: string) => one(table, 'id', id)?.[column] === who

  const review = (id: string) => {
    const row = one('Review', 'id', id)
    return row && { author: text(row.learnerId), cohort: text(row.cohortId) }
  }
  const isInQueue = (who: string, id: string): boolean => {
    const found = review(id)
    return found !== undefined && runs(who, found.cohort) && mentors(who, found.author)
  }
  const isAuthor = (who: string, id: string): boolean => review(id)?.author === who
  const step = (ref: string) => one('Step', 'id', ref) ?? one('Step', 'slug', ref)
  const hasPlan = (who: string): boolean => Boolean(one('Learner', 'id', who))

  return {
    admins,
    looksAfter: (who: string) => is(who, 'isMentor') || is(who, 'isAdmin'),
    runs,
    mentors,
    owns,
    isOutsideWayIn: (id: string) => one('Account', 'id', id)?.provider !== 'password',
    isAuthor,
    inQueueOf: isInQueue,
    learnsIn: (who: string, cohort: string) => isMember(who, cohort, 'learner'),
    judges: (who: string, id: string) =>
      is(who, 'isMentor') &&
      isInQueue(who, id) &&
      !isAuthor(who, id) &&
      isMember(who, review(id)?.cohort ?? '', 'mentor'),
    exists: (table: string, id: string, column = 'id') => Boolean(one(table, column, id)),
    person: (id: string) => by('User', 'id', id).some((row) => row.deletedAt === null),
    isMemberAs: (role: string) => (cohort: string, who: string) => isMember(who, cohort, role),
    invitedTo: (cohort: string, id: string) => one('Invitation', 'id', id)?.cohortId === cohort,
    opens: (who: string, file: string): boolean => {
      const learners = by('Evidence', 'fileId', file).map((row) => text(row.learnerId))
      return owns('StoredFile', 'ownerId')(who, file) || learners.some((one) => one === who || mentors(who, one))
    },
    wroteOf: (who: string, learner: string, id: string): boolean => {
      const note = one('MentorNote', 'id', id)
      return note?.authorId === who && note.learnerId === learner && shares(who, learner, text(note.cohortId))
    },
    proposedTo: (who: string, learner: string, id: string): boolean => {
      const plan = one('AgreedPlan', 'id', id)
      return plan?.learnerId === learner && shares(who, learner, text(plan.cohortId))
    },
    ticks: (who: string, ref: string) => hasPlan(who) && Boolean(step(ref)),
    marks: (who: string, item: string) => hasPlan(who) && Boolean(one('ChecklistItem', 'id', item)),
    isStep: (ref: string) => Boolean(step(ref)),
    isWaived: (learner: string, ref: string) =>
      by('Waiver', 'learnerId', learner).some((row) => row.stepId === step(ref)?.id),
    isSoftSkill: (slug: string) => by('Skill', 'slug', slug).some((row) => row.kind === 'soft'),
    confirmed: (who: string, learner: string, slug: string) =>
      by('SkillConfirmation', 'learnerId', learner).some((row) => row.mentorId === who && row.skillSlug === slug),
    isJoinCode: (code: string) => Boolean(one('Cohort', 'joinCode', code.toLowerCase())),
  }
}

/** Decides who is meant by an announcement, and who may end it. */
function ofAnnouncements(facts: Facts, { admins, runs, isMemberAs }: ReturnType<typeof makeCore>) {
  const { one } = lookupsIn(facts)
  const find = (id: string) => one('Announcement', 'id', id)
  return {
    readsAnnouncement: (who: string, id: string): boolean => {
      const cohort = text(find(id)?.cohortId)
      if (cohort === '') return Boolean(find(id))
      const isHere = isMemberAs('learner')(cohort, who) || (isMemberAs('mentor')(cohort, who) && runs(who, cohort))
      return isHere && !one('Cohort', 'id', cohort)?.closedAt
    },
    endsAnnouncement: (who: string, id: string): boolean => {
      const found = find(id)
      return Boolean(found) && (admins(who) || (found?.authorId === who && runs(who, text(found.cohortId))))
    },
  }
}

/** Decides who reads a thread, and who finds a cohort to write in. */
function ofThreads(facts: Facts, { isMemberAs, looksAfter }: ReturnType<typeof makeCore>) {
  const { by, one } = lookupsIn(facts)
  const isMentor = (who: string) => looksAfter(who) && Boolean(one('User', 'id', who)?.isMentor)
  const hasPart = (who: string, id: string) => by('ThreadMember', 'threadId', id).some((row) => row.userId === who)
  return {
    readsThread: (who: string, id: string): boolean => {
      const thread = one('Thread', 'id', id)
      if (!thread) return false
      const [cohort, learner] = [text(thread.cohortId), text(thread.learnerId)]
      const mentorsNow = isMentor(who) && isMemberAs('mentor')(cohort, who) && isMemberAs('learner')(cohort, learner)
      return learner === who || hasPart(who, id) || mentorsNow
    },
    isReportedThread: (id: string): boolean => Boolean(one('Thread', 'id', id)?.reportedAt),
    /** The call's example writes to mentors: people in the cohort may, and those who left get a conflict. */
    writesIn: (who: string, cohort: string): boolean =>
      isMemberAs('learner')(cohort, who) || by('Thread', 'learnerId', who).some((row) => row.cohortId === cohort),
  }
}

export type Oracle = ReturnType<typeof makeOracle>
