import { Section } from '@/components/foundation/layout/page'
import { AfterSenior } from '@/components/learning/pay/after-senior'
import { OfficialFigures, SecondLook } from '@/components/learning/pay/other-sources'
import type { Explorer } from '@/lib/learning/pay/explorer'

/** Figures beside the survey of 2024, which are no part of its ranges. */
export function OtherFigures({ explorer }: { explorer: Explorer }) {
  const { specialists, among, occupations, secondLook, range } = explorer
  return (
    <>
      <Section title="After senior">
        <AfterSenior specialists={specialists} among={among} />
      </Section>
      {occupations.length > 0 ? (
        <Section
          title="The official figures, US"
          lead="Set them beside the survey: other people, other questions, no years of experience."
        >
          <OfficialFigures occupations={occupations} />
        </Section>
      ) : null}
      {secondLook.length > 0 ? (
        <Section
          title="A second look, 2025"
          lead="The next survey counts all years of coding, school included, so it is a level to compare with and no trend."
        >
          <SecondLook secondLook={secondLook} place={range.country?.name ?? ''} />
        </Section>
      ) : null}
    </>
  )
}
