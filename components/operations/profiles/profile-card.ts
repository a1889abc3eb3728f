import { listAssuranceShares } from '@/components/learning/social-card/assurance-shares'
import type { Card } from '@/components/learning/social-card/draw-card'
import { isDrawable } from '@/components/learning/social-card/drawable'
import * as words from '@/messages/generated/operations/profile'
import { apartInWords, type ProfileView } from './profile-view'

const LONGEST = 44

/** Returns the texts of a profile's social card: name, progress and assurance, each separate. */
export function profileCard({ name, handle, walks: [walk] }: ProfileView): Card {
  // A handle can always be drawn; a name in another script cannot.
  const title = isDrawable(name) ? shortened(name) : `@${handle}`
  if (!walk) return { title, eyebrow: words.log(), trail: { stages: 1, walked: [[]] } }
  const { core, level, stages } = walk
  const steps = level ? words.stepsOnCardWithLevel({ ...core, level: level.name }) : words.stepsOnCard(core)
  return {
    title,
    eyebrow: words.logOf({ roadmap: walk.title }),
    facts: [steps, apartInWords(core)],
    trail: { stages: stages.length, walked: stages.map(({ tally }) => listAssuranceShares(tally)) },
  }
}

const shortened = (name: string): string => {
  const letters = [...name]
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST).join('').trimEnd()}…`
}
