import { TitledList } from '@/components/operations/privacy/titled-list'
import * as words from '@/messages/generated/app/settings-profile'

const listShown = (leadsToLevels: boolean) => [
  words.everyoneSeesName,
  words.everyoneSeesRoadmaps,
  words.everyoneSeesSteps,
  ...(leadsToLevels ? [words.everyoneSeesReady] : []),
  words.everyoneSeesWork,
]

const listNeverShown = (leadsToLevels: boolean) => [
  words.neverShownAddress,
  words.neverShownNotes,
  leadsToLevels ? words.neverShownCountry : words.neverShownConfidence,
  words.neverShownPlan,
  words.neverShownCohorts,
]

/** Lists what a profile shows, and what it never shows. */
export function WhatIsShown({ leadsToLevels }: { leadsToLevels: boolean }) {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <TitledList title={words.everyoneSees()} items={listShown(leadsToLevels).map((say) => say())} />
      <TitledList title={words.neverShown()} items={listNeverShown(leadsToLevels).map((say) => say())} />
    </div>
  )
}
