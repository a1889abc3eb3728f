import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Rich } from '@/components/foundation/ui/rich'
import { WhatMovesPay } from '@/components/learning/pay/factors/what-moves-pay'
import { PayAnswer } from '@/components/learning/pay/pay-answer'
import { PayForm } from '@/components/learning/pay/pay-form'
import { paths } from '@/lib/foundation/paths'
import { findExampleCountry } from '@/lib/learning/pay/example-country'
import { computeExplorer } from '@/lib/learning/pay/explorer/explorer'
import { writePayHeading } from '@/lib/learning/pay/explorer/explorer-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { payRangeForBand } from '@/lib/learning/pay/pay-range'
import { getPayBand, parsePaySelection } from '@/lib/learning/pay/pay-selection'
import * as words from '@/messages/generated/app/pay'
import { getExplorer } from './_components/get-explorer'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = parsePaySelection(await searchParams)
  const range = payRangeForBand({ country: asked.country, band: getPayBand(asked.experience) }, payData)
  return {
    title: range.kind === 'no-data' ? words.title() : words.titleOf({ heading: writePayHeading({ asked, range }) }),
    description: words.description(),
    alternates: { canonical: paths.pay },
  }
}

export default async function PayPage({ searchParams }: Props) {
  const explorer = await getExplorer(await searchParams)
  const { asked, band } = explorer
  const isAsked = asked.country !== null
  const example = isAsked ? null : findExampleCountry((await headers()).get('accept-language'), band, payData)
  const shown = example ? computeExplorer({ ...asked, country: example.code }, payData) : explorer
  return (
    <Page>
      <PageHeader
        // Small enough for one line on a phone.
        title={
          <span className="max-sm:text-[1.75rem]">
            <Rich text={words.heading({ b: (text) => <span className="whitespace-nowrap">{text}</span> })} />
          </span>
        }
      />
      <PayForm asked={shown.asked} />
      <PayAnswer explorer={shown} example={example} />
      <WhatMovesPay explorer={explorer} />
    </Page>
  )
}
