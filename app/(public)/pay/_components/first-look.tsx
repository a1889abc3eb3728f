import Link from 'next/link'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { payCountries } from '@/lib/learning/pay/pay-data'
import type { PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import * as words from '@/messages/generated/app/pay'

const examples: readonly string[] = ['US', 'GB', 'DE', 'IN', 'BR']

/** Before a country is chosen: what will stand here, and some doors to try. */
export function FirstLook({ practitioner }: { practitioner: PractitionerBand }) {
  return (
    <EmptyState
      title={words.firstLook()}
      action={
        <ul className="flex flex-wrap gap-x-5">
          {payCountries
            .filter(({ code }) => examples.includes(code))
            .map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={paths.payFor({ country: code, experience: practitioner.level })}
                  prefetch={false}
                  lang={contentLang()}
                  className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
                >
                  {name}
                </Link>
              </li>
            ))}
        </ul>
      }
    >
      <p>{words.firstLookLead({ count: payCountries.length })}</p>
      <p className="mt-2">{practitioner.sentence}</p>
    </EmptyState>
  )
}
