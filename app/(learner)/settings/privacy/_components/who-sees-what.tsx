import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { TitledList } from '@/components/operations/privacy/titled-list'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/settings-privacy'

const forMentors = [
  words.mentorsSeeName,
  words.mentorsSeeActivity,
  words.mentorsSeeEvidence,
  words.mentorsSeeReviews,
  words.mentorsSeePlan,
  words.mentorsSeeForecast,
] as const

/** Country and experience are asked for on a roadmap with levels alone. */
const listForYou = (leadsToLevels: boolean) => [
  words.onlyYouSeeNotes,
  ...(leadsToLevels ? [words.onlyYouSeeCountry, words.onlyYouSeeExperience] : []),
  words.onlyYouSeeConfidence,
]

/** Lists what mentors see of a learner, and what only the learner sees. */
export function WhoSeesWhat({ leadsToLevels }: { leadsToLevels: boolean }) {
  const linkTo = (href: string) => (text: ReactNode) => (
    <Link href={href} className="text-pine underline underline-offset-4">
      {text}
    </Link>
  )
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <TitledList title={words.mentorsSee()} items={forMentors.map((say) => say())} />
        <TitledList title={words.onlyYouSee()} items={listForYou(leadsToLevels).map((say) => say())} />
      </div>
      <p className="mt-4 max-w-prose">
        <Rich text={words.othersSee({ link: linkTo(paths.profileSettings) })} />
      </p>
      <p className="mt-4 max-w-prose text-muted">
        <Rich text={words.staffSees({ link: linkTo(paths.myCohorts) })} />
      </p>
    </>
  )
}
