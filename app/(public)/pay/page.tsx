import type { Metadata } from 'next'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { AboutTheData } from '@/components/learning/pay/about-the-data'
import { PayAnswer } from '@/components/learning/pay/pay-answer'
import { PayForm } from '@/components/learning/pay/pay-form'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { getPayBand, readAsked } from '@/lib/learning/pay/asked'
import { explore } from '@/lib/learning/pay/explorer'
import { writePayHeading } from '@/lib/learning/pay/explorer-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { payRangeForBand } from '@/lib/learning/pay/pay-range'
import { findPlan } from '@/lib/learning/plans/data'
import { Caveats } from './_components/caveats'
import { FirstLook } from './_components/first-look'
import { OtherFigures } from './_components/other-figures'
import { WhatMovesIt } from './_components/what-moves-it'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = readAsked(await searchParams)
  const range = payRangeForBand({ country: asked.country, band: getPayBand(asked.experience) }, payData)
  return {
    title: range.kind === 'no-data' ? 'Pay' : `Pay: ${writePayHeading({ asked, range })}`,
    description: 'What back-end developers report to earn, by country and experience, with the source of every figure.',
    alternates: { canonical: paths.pay },
  }
}

export default async function PayPage({ searchParams }: Props) {
  const who = await getVisitor()
  const home = isSignedIn(who) ? (await findPlan(who))?.country : null
  const explorer = explore(readAsked(await searchParams, home), payData)
  const isAsked = explorer.range.kind !== 'no-data' || explorer.range.reason !== 'not-asked'
  return (
    <Page>
      <PageHeader
        title="What back-end work pays"
        lead="A range that people reported, where you live and after your years, with its source. Never one number alone, and “no data” where there is none."
      />
      <PayForm asked={explorer.asked} />
      <div className="mb-12">
        {isAsked ? <PayAnswer explorer={explorer} /> : <FirstLook practitioner={explorer.practitioner} />}
      </div>
      <WhatMovesIt explorer={explorer} />
      <OtherFigures explorer={explorer} />
      <Section title="How far to trust this">
        <Caveats caveats={explorer.caveats} />
      </Section>
      <Section title="The data">
        <AboutTheData />
      </Section>
    </Page>
  )
}
