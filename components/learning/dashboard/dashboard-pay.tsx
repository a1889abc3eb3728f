import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { ElevationProfile } from '@/components/learning/pay/elevation/elevation-profile'
import { PayRangeFigure } from '@/components/learning/pay/range/pay-range-figure'
import { paths } from '@/lib/foundation/paths'
import { experienceText, getPayBand } from '@/lib/learning/pay/pay-selection'
import { peopleInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'
import type { ElevationView } from './elevation-view'

const link = 'flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4'

type EarnsProps = Pick<DashboardView, 'pay'> & { elevation: ElevationView | null }

export function DashboardPay({ pay: { experience, range }, elevation }: EarnsProps) {
  const isCountryMissing = range.kind === 'no-data' && range.reason === 'not-asked'
  const country = range.country?.code
  return (
    <Section id="earns" title={words.earns()}>
      <PayRangeFigure range={range} people={peopleInWords(getPayBand(experience))}>
        {elevation ? <ElevationProfile id="outlook" {...elevation} /> : null}
      </PayRangeFigure>
      {isCountryMissing ? (
        <Link href={paths.settings} className={link}>
          {words.chooseCountry()}
        </Link>
      ) : null}
      <Link
        href={paths.payFor({ ...(country ? { country } : {}), experience: experienceText(experience) })}
        className={link}
      >
        {words.otherYears()}
      </Link>
    </Section>
  )
}
