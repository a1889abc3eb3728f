import { Section } from '@/components/foundation/layout/page'
import { Badge } from '@/components/foundation/ui/badge'
import type { ExampleCountry } from '@/lib/learning/pay/example-country'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import { placeAsked, writePayHeading } from '@/lib/learning/pay/explorer/explorer-words'
import { payBasisInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'
import { ElevationProfile } from './elevation/elevation-profile'
import { RangeResult } from './range/range-result'

type Props = {
  explorer: Explorer
  /** The country shown before one is chosen. */
  example?: ExampleCountry | null
}

/**
 * Shows the requested range, and beside it the same place over the years. Figures that were not observed are
 * highlighted.
 */
export function PayAnswer({ explorer, example = null }: Props) {
  const { asked, elevation, range, band } = explorer
  const place = placeAsked(range)
  const heading = writePayHeading(explorer)
  const hasView = place !== null && elevation.some(({ figures }) => figures)
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <div className="min-w-0">
        <Section
          title={example ? words.exampleOf({ heading }) : heading}
          lead={example?.isOfLanguage ? <span className="text-sm">{words.exampleOfLanguage()}</span> : undefined}
          aside={range.kind === 'modelled' ? <Badge tone="attention">{payBasisInWords(range)}</Badge> : null}
        >
          <RangeResult explorer={explorer} />
        </Section>
      </div>
      {hasView ? (
        <div className="min-w-0">
          <Section title={words.payByExperience()}>
            <ElevationProfile bands={elevation} id="pay" place={place} isAtUsPrices={asked.isAtUsPrices} reads={band} />
          </Section>
        </div>
      ) : null}
    </div>
  )
}
