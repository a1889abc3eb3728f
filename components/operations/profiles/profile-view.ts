import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { formatMonth } from '@/lib/foundation/values/day-words'
import { decideLevel } from '@/lib/learning/levels/gates'
import { levelStatusName } from '@/lib/learning/levels/level-words'
import { countTotals, getAssurance, getState, type States, type Tally, tally } from '@/lib/learning/progress/completion'
import { skillProgress } from '@/lib/learning/progress/skills'
import { type CoreCount, countCoreSteps, countStage } from '@/lib/learning/progress/stage-count'
import { hasLevels, type Level, levels, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { LearningMonth } from '@/lib/operations/profiles/months'
import type { ApprovedWork, ProfileFacts, ProfileRoadmap } from '@/lib/operations/profiles/profile'
import * as words from '@/messages/generated/operations/profile'

export type StageLine = {
  readonly slug: string
  readonly title: string
  /** Index of the stage, from 0; it selects its mark. */
  readonly position: number
  readonly blaze: number
  readonly tally: Tally
}

export type WorkLine = {
  readonly stepId: string
  readonly title: string
  /** "March 2026"; null where the verdict came with a step that a revision replaced. */
  readonly month: string | null
  readonly url: string | null
}

export type SkillLine = {
  readonly slug: string
  readonly title: string
  readonly tally: Tally
  /** Confirmed by a mentor. */
  readonly isSeen: boolean
}

export type WalkView = {
  readonly slug: string
  readonly title: string
  /** "Backend, on the Node.js track" */
  readonly name: string
  readonly core: CoreCount
  /** "Beside them 3 optional steps: ..."; null for none. */
  readonly optional: string | null
  /** Null on a roadmap without levels, and on one that is not the main one. */
  readonly level: { readonly name: string; readonly detail: string; readonly tallies: readonly LevelLine[] } | null
  readonly stages: readonly StageLine[]
  readonly work: readonly WorkLine[]
  readonly skills: readonly SkillLine[]
}
type LevelLine = { readonly level: Level; readonly tally: Tally }

export type ProfileView = {
  readonly name: string
  readonly handle: string | null
  /** "March 2026" */
  readonly since: string
  /** Description for search engines and link previews: name, progress and assurance. */
  readonly summary: string
  readonly walks: readonly WalkView[]
  readonly months: readonly LearningMonth[] | null
}

/** "12 verified, 5 evidenced, 30 self-reported": all three counts, also zero. */
export const apartInWords = (tally: Pick<Tally, 'verified' | 'evidenced' | 'claimed'>): string => words.apart(tally)

// Invisible characters, and marks that change the direction of the text around them: names are shown without them, in
// titles too.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu

const shownName = (name: string, handle: string | null): string =>
  name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim() || handle || words.aLearner()

/** Builds the texts of a profile from the public facts about a learner. */
export function profileView(facts: ProfileFacts): ProfileView {
  const name = shownName(facts.name, facts.handle)
  const walks = facts.walks.map((walk) => walkView(walk, facts.states, facts.approved))
  const { handle, months } = facts
  return { name, handle, since: formatMonth(facts.since), summary: describeProfile(name, walks[0]), walks, months }
}

function describeProfile(name: string, walk: WalkView | undefined): string {
  if (!walk) return words.summaryNone({ name })
  const facts = {
    name,
    roadmap: walk.name,
    total: walk.core.total,
    isToJunior: walk.core.isToJunior,
    apart: apartInWords(walk.core),
  }
  return walk.level ? words.summaryWithLevel({ ...facts, level: walk.level.name }) : words.summary(facts)
}

function walkView(walk: ProfileRoadmap, states: States, approved: ReadonlyMap<string, ApprovedWork>): WalkView {
  const { roadmap, track, isMain } = walk
  const leadsToLevels = isMain && hasLevels(roadmap)
  const totals = countTotals(roadmap, track, states)
  const core = countCoreSteps(totals, leadsToLevels)
  const trackTitle = roadmap.tracks.find(({ slug }) => slug === track)?.title
  return {
    slug: roadmap.slug,
    title: roadmap.title,
    name: trackTitle ? words.nameOnTrack({ roadmap: roadmap.title, track: trackTitle }) : roadmap.title,
    core,
    optional: optionalInWords(Object.values(totals.optionalByStage)),
    level: leadsToLevels ? levelView(walk, states) : null,
    stages: roadmap.stages.flatMap(({ slug, title }, position) => {
      const counted = countStage(totals, slug, leadsToLevels)
      // Stages that begin after junior-ready are shown once it is reached; until then the levels count them.
      const isCounted = counted.total > 0 && counted.isToJunior === core.isToJunior
      return isCounted ? [{ slug, title, position, blaze: pickBlaze(position), tally: counted }] : []
    }),
    work: workLines(walk, states, approved),
    skills: skillLines(walk, states),
  }
}

function optionalInWords(tallies: readonly Tally[]): string | null {
  const sum = (key: 'done' | 'verified' | 'evidenced' | 'claimed') => tallies.reduce((all, one) => all + one[key], 0)
  if (sum('done') === 0) return null
  const apart = apartInWords({ verified: sum('verified'), evidenced: sum('evidenced'), claimed: sum('claimed') })
  return words.optional({ count: sum('done'), apart })
}

/**
 * Builds the level without paid work. A profile does not reveal it: so a level never implies any, and none is above
 * junior-ready without the steps.
 */
function levelView({ roadmap, track }: ProfileRoadmap, states: States): WalkView['level'] {
  const standing = decideLevel(roadmap, track, states, 0)
  const { byLevel } = countTotals(roadmap, track, states)
  const { total, done, verified } = byLevel.junior
  const every = verified === total ? words.everyVerified() : words.everyDone({ verified, total })
  return {
    name: levelStatusName(standing),
    detail: standing.claimed ? every : words.someDone({ done, total, verified }),
    tallies: levels.map((level) => ({ level, tally: byLevel[level] })).filter((line) => line.tally.total > 0),
  }
}

/** Lists work approved by a mentor, in the order of the roadmap. A waiver excuses a step but shows no work. */
const workLines = (
  { roadmap, track }: ProfileRoadmap,
  states: States,
  approved: ReadonlyMap<string, ApprovedWork>,
): WorkLine[] =>
  listSteps(toTrackRoadmap(roadmap, track))
    .filter(({ id }) => getState(states, id).isVerified && getAssurance(getState(states, id)) !== null)
    .map(({ id, title }) => {
      const work = approved.get(id)
      return { stepId: id, title, month: work ? formatMonth(work.approvedOn) : null, url: work?.url ?? null }
    })

/** Lists proven skills: with a verified step, or confirmed by a mentor. */
const skillLines = ({ roadmap, track, skills, confirmedSkills }: ProfileRoadmap, states: States): SkillLine[] =>
  skillProgress(roadmap, skills, track, states)
    .map(({ skill: { slug, title }, steps }) => ({
      slug,
      title,
      tally: tally(steps, states),
      isSeen: confirmedSkills.includes(slug),
    }))
    .filter((line) => line.isSeen || line.tally.verified > 0)
