import { Section } from '@/components/foundation/layout/page'
import { OfficialFigures, SecondLook } from '@/components/learning/pay/other-sources'
import { SpecialistPay } from '@/components/learning/pay/specialist-pay'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import * as words from '@/messages/generated/app/pay'

/** Figures beside the survey of 2024, which are not part of its ranges. */
export function OtherFigures({ explorer }: { explorer: Explorer }) {
  const { specialists, among, occupations, secondLook, range } = explorer
  return (
    <>
      <Section title={words.afterSenior()}>
        <SpecialistPay specialists={specialists} among={among} />
      </Section>
      {occupations.length > 0 ? (
        <Section title={words.official()} lead={words.officialLead()}>
          <OfficialFigures occupations={occupations} />
        </Section>
      ) : null}
      {secondLook.length > 0 ? (
        <Section title={words.second()} lead={words.secondLead()}>
          <SecondLook secondLook={secondLook} place={range.country?.name ?? ''} />
        </Section>
      ) : null}
    </>
  )
}
