import { Section } from '@/components/foundation/layout/page'
import { PlacementOffer } from '@/components/learning/placement/placement-offer'
import * as words from '@/messages/generated/learning/dashboard'

const listParts = (leadsToLevels: boolean) => [
  { title: words.tickTitle, text: leadsToLevels ? words.tickText : words.tickTextToFinish },
  { title: words.showTitle, text: words.showText },
  { title: words.comeBackTitle, text: words.comeBackText },
]

/** Shows newcomers how to tick what they know already, and how this page fills. */
export function DashboardIntroduction({ leadsToLevels }: { leadsToLevels: boolean }) {
  return (
    <>
      <PlacementOffer />
      <Section title={words.howItFills()}>
        <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
          {listParts(leadsToLevels).map(({ title, text }) => (
            <li key={title()} className="border-t border-rule pt-3">
              <h3 className="text-base">{title()}</h3>
              <p className="mt-1 text-sm text-muted">{text()}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
