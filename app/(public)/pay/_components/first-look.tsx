import Link from 'next/link'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { paths } from '@/lib/foundation/paths'
import { payCountries } from '@/lib/learning/pay/pay-data'
import type { PractitionerBand } from '@/lib/learning/pay/practitioner-band'

const examples: readonly string[] = ['US', 'GB', 'DE', 'IN', 'BR']

/** Before a country is chosen: what will stand here, and some doors to try. */
export function FirstLook({ practitioner }: { practitioner: PractitionerBand }) {
  return (
    <EmptyState
      title="Choose where you live"
      action={
        <ul className="flex flex-wrap gap-x-5">
          {payCountries
            .filter(({ code }) => examples.includes(code))
            .map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={paths.payFor({ country: code, experience: practitioner.level })}
                  prefetch={false}
                  className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
                >
                  {name}
                </Link>
              </li>
            ))}
        </ul>
      }
    >
      <p>
        Pay differs between countries by a factor of ten, so there is no world figure here. There are answers from{' '}
        {payCountries.length} countries; where a country has too few, its figure is modelled from its region, and says
        so.
      </p>
      <p className="mt-2">{practitioner.sentence}</p>
    </EmptyState>
  )
}
