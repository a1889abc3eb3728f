import { TitledList } from '@/components/operations/privacy/titled-list'
import * as words from '@/messages/generated/app/settings-profile'

const shown = [
  words.everyoneSeesName,
  words.everyoneSeesRoadmaps,
  words.everyoneSeesSteps,
  words.everyoneSeesReady,
  words.everyoneSeesWork,
] as const

const never = [
  words.neverShownAddress,
  words.neverShownNotes,
  words.neverShownCountry,
  words.neverShownPlan,
  words.neverShownCohorts,
] as const

/** Lists what a profile shows, and what it never shows. */
export function WhatIsShown() {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <TitledList title={words.everyoneSees()} items={shown.map((say) => say())} />
      <TitledList title={words.neverShown()} items={never.map((say) => say())} />
    </div>
  )
}
