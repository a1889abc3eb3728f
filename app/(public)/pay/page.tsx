import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Rich } from '@/components/foundation/ui/rich'
import { PayAnswer } from '@/components/learning/pay/pay-answer'
import { PayForm } from '@/components/learning/pay/pay-form'
import { WhatMovesPay } from '@/components/learning/pay/what-moves-pay'
import { paths } from '@/lib/foundation/paths'
import { getPayBand, readAsked } from '@/lib/learning/pay/asked'
import { writePayHeading } from '@/lib/learning/pay/explorer-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { payRangeForBand } from '@/lib/learning/pay/pay-range'
import * as words from '@/messages/generated/app/pay'
import { FirstLook } from './_components/first-look'
import { getExplorer } from './_components/get-explorer'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = readAsked(await searchParams)
  const range = payRangeForBand({ country: asked.country, band: getPayBand(asked.experience) }, payData)
  return {
    title: range.kind === 'no-data' ? words.title() : words.titleOf({ heading: writePayHeading({ asked, range }) }),
    description: words.description(),
    alternates: { canonical: paths.pay },
  }
}

export default async function PayPage({ searchParams }: Props) {
  const explorer = await getExplorer(await searchParams)
  const isAsked = explorer.range.kind !== 'no-data' || explorer.range.reason !== 'not-asked'
  return (
    <Page>
      <PageHeader
        title={<Rich text={words.heading({ b: (text) => <span className="whitespace-nowrap">{text}</span> })} />}
        lead={words.lead()}
      />
      <PayForm asked={explorer.asked} />
      {isAsked ? <PayAnswer explorer={explorer} /> : <FirstLook practitioner={explorer.practitioner} />}
      <WhatMovesPay explorer={explorer} />
    </Page>
  )
}
