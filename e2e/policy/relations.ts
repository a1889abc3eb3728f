import type { Oracle } from '../idor/oracle'
import type { Actor, World } from './cast'
import { planned, responsible } from './kinds-of-rows'
import { anyReview, approved, claimed, waiting } from './reviews'
import type { Row } from './row'
import * as things from './test-records'

/** Table and column of the id in a parameter. */
export type Kind = readonly [table: string, column: string]
type May = (oracle: Oracle, who: string, ...ids: string[]) => boolean

/** Resource of a call, which decides who finds it. A declaration names one of these as its `resource`. */
export type Relation = {
  /** The kind of each parameter, in order. */
  readonly kinds: readonly Kind[]
  /** Returns whether a person has access to these ids, computed from the rows of the database. */
  readonly may: May
  /** For two parameters: returns whether a person knows of the first. */
  readonly knows?: May
  /** Actors with access to what `make` makes; everybody who may call when left out. */
  readonly allowed?: Row['allowed']
  /** Makes the resource. @returns the value of each parameter */
  readonly make?: (world: World, actor: Actor) => Promise<readonly string[]> | readonly string[]
}

const cohort: Kind = ['Cohort', 'id']
const user: Kind = ['User', 'id']
const step: Kind = ['Step', 'id']
const review: Kind = ['Review', 'id']
const skill: Kind = ['Skill', 'slug']

const about = (kind: Kind, may: May, allowed: Row['allowed'], make: Relation['make']): Relation => ({
  kinds: [kind],
  may,
  allowed,
  make,
})
const own = (table: string, column: string, allowed: Row['allowed'], make: Relation['make']): Relation =>
  about([table, 'id'], (is, who, id = '') => is.owns(table, column)(who, id), allowed, make)
const belowCohort = (kind: Kind, may: May, make: Relation['make']): Relation => ({
  kinds: [cohort, kind],
  may: (is, who, id = '', inner = '') => is.runs(who, id) && may(is, who, id, inner),
  knows: (is, who, id = '') => is.runs(who, id),
  allowed: responsible,
  make,
})
const belowMentee = (
  kind: Kind,
  may: May,
  inner: (world: World) => Promise<string> | string,
  allowed: Row['allowed'] = responsible,
): Relation => ({
  kinds: [user, kind],
  may: (is, who, id = '', inner = '') => is.mentors(who, id) && may(is, who, id, inner),
  knows: (is, who, id = '') => is.mentors(who, id),
  allowed,
  make: async (world) => [world.ids.learner, await inner(world)],
})
const one =
  (make: (world: World, actor: Actor) => Promise<string> | string): Relation['make'] =>
  async (world, actor) => [await make(world, actor)]

export const relations: Readonly<Record<string, Relation>> = {
  /** Needs a plan of one's own. */
  plan: { kinds: [], may: () => true, allowed: planned },
  /** The token decides, whoever sends it: this one is invented. */
  token: { kinds: [], may: () => true, allowed: [] },

  person: about(
    user,
    (is, who, id = '') => is.admins(who) && is.person(id),
    ['admin'],
    one(({ ids }) => ids.learner),
  ),
  backup: about(
    ['InstanceBackup', 'id'],
    (is, who, id = '') => is.admins(who) && is.exists('InstanceBackup', id),
    ['admin'],
    one(things.backup),
  ),
  'person-invitation': about(
    ['PersonInvitation', 'id'],
    (is, who, id = '') => is.admins(who) && is.exists('PersonInvitation', id),
    ['admin'],
    one(things.personInvitation),
  ),
  roster: about(
    ['RosterBatch', 'id'],
    (is, who, id = '') => is.admins(who) && is.exists('RosterBatch', id),
    ['admin'],
    one(things.roster),
  ),

  cohort: about(cohort, (is, who, id = '') => is.runs(who, id), responsible, one(things.cohortFor)),
  'own-cohort': about(cohort, (is, who, id = '') => is.learnsIn(who, id), ['learner'], one(things.cohortFor)),
  'known-cohort': about(
    cohort,
    (is, who, id = '') => is.runs(who, id) || is.learnsIn(who, id),
    ['learner', ...responsible],
    one(things.cohortFor),
  ),
  'cohort-invitation': belowCohort(
    ['Invitation', 'id'],
    (is, _who, id = '', invitation = '') => is.invitedTo(id, invitation),
    async (world) => [world.cohort.id, await things.invitationTo(world)],
  ),
  'cohort-mentor': belowCohort(
    user,
    (is, _who, id = '', mentor = '') => is.isMemberAs('mentor')(id, mentor),
    async (world) => [await things.cohortFor(world), world.ids.colleague],
  ),
  'cohort-learner': belowCohort(
    user,
    (is, _who, id = '', learner = '') => is.isMemberAs('learner')(id, learner),
    async (world) => [await things.cohortFor(world), world.ids.learner],
  ),

  file: about(
    ['StoredFile', 'id'],
    (is, who, id = '') => is.opens(who, id),
    ['learner', 'mentor', 'admin'],
    one(things.fileOfLearner),
  ),
  'own-link': own('OwnLink', 'learnerId', ['learner'], one(things.linkOfLearner)),
  'own-pause': own('Pause', 'learnerId', ['learner'], one(things.pauseOfLearner)),
  'own-session': own('Session', 'userId', [], one(things.sessionOfAnother)),
  'own-way-in': about(
    ['Account', 'id'],
    (is, who, id = '') => is.owns('Account', 'userId')(who, id) && is.isOutsideWayIn(id),
    [],
    one(() => things.NOBODY),
  ),
  'own-saved-reply': own('SavedReply', 'ownerId', ['mentor'], one(things.savedReply)),
  'proposed-plan': own('AgreedPlan', 'learnerId', ['learner'], one(things.planFor)),
  step: about(
    step,
    (is, who, id = '') => is.ticks(who, id),
    planned,
    one(() => 'http'),
  ),
  /** An unknown item: found by nobody. */
  'checklist-item': about(
    ['ChecklistItem', 'id'],
    (is, who, id = '') => is.marks(who, id),
    [],
    one(() => things.NOBODY),
  ),
  roadmap: {
    kinds: [['Roadmap', 'slug']],
    may: (is, _who, slug = '') => is.exists('Roadmap', slug, 'slug'),
    make: () => ['backend'],
  },

  mentee: about(
    user,
    (is, who, id = '') => is.mentors(who, id),
    responsible,
    one(({ ids }) => ids.learner),
  ),
  /** Only its author may change a note. */
  'mentee-note': belowMentee(
    ['MentorNote', 'id'],
    (is, who, learner = '', id = '') => is.wroteOf(who, learner, id),
    things.noteOn,
    ['mentor'],
  ),
  'mentee-plan': belowMentee(
    ['AgreedPlan', 'id'],
    (is, who, learner = '', id = '') => is.proposedTo(who, learner, id),
    things.planFor,
  ),
  'mentee-step': belowMentee(
    step,
    (is, _who, _learner, ref = '') => is.isStep(ref),
    () => 'http',
  ),
  'mentee-waiver': belowMentee(
    step,
    (is, _who, learner = '', ref = '') => is.isWaived(learner, ref),
    things.waivedStep,
  ),
  'mentee-skill': belowMentee(
    skill,
    (is, _who, _learner, slug = '') => is.isSoftSkill(slug),
    () => 'effective-communication',
  ),
  /** Everybody may withdraw their own confirmations. */
  'mentee-confirmation': belowMentee(
    skill,
    (is, who, learner = '', slug = '') => is.confirmed(who, learner, slug),
    things.confirmedSkill,
  ),

  'review-thread': about(
    review,
    (is, who, id = '') => is.isAuthor(who, id) || is.inQueueOf(who, id),
    ['learner', 'mentor', 'admin'],
    one(anyReview),
  ),
  'review-to-judge': about(review, (is, who, id = '') => is.judges(who, id), ['mentor'], one(claimed)),
  'own-review': about(review, (is, who, id = '') => is.isAuthor(who, id), ['learner'], one(anyReview)),

  announcement: about(
    ['Announcement', 'id'],
    (is, who, id = '') => is.readsAnnouncement(who, id),
    ['learner', 'mentor'],
    one(things.announcementFor),
  ),
  'announcement-to-end': about(
    ['Announcement', 'id'],
    (is, who, id = '') => is.endsAnnouncement(who, id),
    ['mentor', 'admin'],
    one(things.announcementOfMentor),
  ),
  /** A mentor who does not lead the cohort is refused with a reason. */
  'review-to-assign': about(
    review,
    (is, who, id = '') => is.inQueueOf(who, id) && !is.isAuthor(who, id),
    ['mentor', 'admin'],
    one(waiting),
  ),
  /** A verdict of another mentor's is refused with a reason. */
  'review-to-correct': about(
    review,
    (is, who, id = '') => is.inQueueOf(who, id) && !is.isAuthor(who, id),
    ['mentor', 'admin'],
    one(approved),
  ),

  thread: about(
    ['Thread', 'id'],
    (is, who, id = '') => is.readsThread(who, id),
    ['learner', 'mentor'],
    one(things.threadOfLearner),
  ),
  'reported-thread': about(
    ['Thread', 'id'],
    (is, who, id = '') => is.admins(who) && is.isReportedThread(id),
    ['admin'],
    one(things.reportedThread),
  ),
  /** The example is a learner's message to their mentors: a mentor as such is none of them. */
  'cohort-messages': about(cohort, (is, who, id = '') => is.writesIn(who, id), ['learner'], one(things.cohortFor)),
}
