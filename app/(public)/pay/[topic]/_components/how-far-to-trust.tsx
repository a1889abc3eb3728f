import { Section } from '@/components/foundation/layout/page'
import { AboutTheData } from '@/components/learning/pay/about-the-data'
import { Unmeasured } from '@/components/learning/pay/unmeasured'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import * as words from '@/messages/generated/app/pay'
import { Caveats } from './caveats'

/** States what the figures leave out, and their sources. */
export function HowFarToTrust({ explorer: { caveats, withoutSource } }: { explorer: Explorer }) {
  return (
    <>
      <Section title={words.beforeYouRely()}>
        <Caveats caveats={caveats} />
      </Section>
      <Section title={words.unmeasured()} lead={words.unmeasuredLead()}>
        <Unmeasured withoutSource={withoutSource} />
      </Section>
      <Section title={words.data()}>
        <AboutTheData />
      </Section>
    </>
  )
}
