import { Section } from '@/components/foundation/layout/page'
import { AboutTheData } from '@/components/learning/pay/about-the-data'
import { Unmeasured } from '@/components/learning/pay/unmeasured'
import type { Explorer } from '@/lib/learning/pay/explorer'
import { Caveats } from './caveats'

/** What the figures leave out, and where they come from. */
export function HowFarToTrust({ explorer: { caveats, withoutSource } }: { explorer: Explorer }) {
  return (
    <>
      <Section title="What to know before you rely on a figure">
        <Caveats caveats={caveats} />
      </Section>
      <Section title="What no source measures" lead="Said to raise pay, and in no source that we have.">
        <Unmeasured withoutSource={withoutSource} />
      </Section>
      <Section title="The data">
        <AboutTheData />
      </Section>
    </>
  )
}
