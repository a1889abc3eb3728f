import Form from 'next/form'
import type { ReactNode } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { payCountries, payRegions } from '@/lib/learning/pay/pay-data'
import { ANOTHER_COUNTRY } from '@/lib/learning/pay/pay-range'
import { experienceText, type PaySelection } from '@/lib/learning/pay/pay-selection'
import * as words from '@/messages/generated/learning/pay-form'
import { ExperienceSelect, PlaceSelect } from './pay-selects'

/** Pairs: there are a hundred, and field names would take more bytes than the values. */
const countries = payCountries.map(({ code, name }) => [code, name] as const)
const regions = payRegions.map(({ slug, name }) => [slug, name] as const)

/**
 * Form for place, experience and currency. A plain form that puts its values into the address; it works without a
 * script. Keys make a select show the address's values after going back.
 */
export function PayForm({ asked, action = paths.pay }: { asked: PaySelection; action?: string }) {
  const { country, isAtUsPrices, chosen } = asked
  const experience = experienceText(asked.experience)
  return (
    <Form
      action={action}
      scroll={false}
      aria-label={words.question()}
      className="mb-6 grid gap-2 sm:mb-8 sm:grid-cols-2 sm:items-end sm:gap-4 lg:grid-cols-[1fr_1fr_auto_auto]"
    >
      <Question id="country" label={words.place()}>
        <PlaceSelect chosen={country ?? ''} countries={countries} other={ANOTHER_COUNTRY} regions={regions} />
      </Question>
      <Question id="experience" label={words.experience()}>
        <ExperienceSelect chosen={experience} />
      </Question>
      <div className="flex items-center justify-between gap-4 sm:contents">
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            key={String(isAtUsPrices)}
            type="checkbox"
            name="prices"
            value="us"
            defaultChecked={isAtUsPrices}
            className="size-5 shrink-0"
          />
          <span className="leading-tight max-sm:text-sm">
            <Rich
              text={words.atUsPrices({
                explained: (text) => <span className="block text-xs text-muted sm:mt-0.5">{text}</span>,
              })}
            />
          </span>
        </label>
        <Button type="submit">{words.show()}</Button>
      </div>
      {Object.entries(chosen).map(([block, slug]) => (
        <input key={block} type="hidden" name={block} value={slug} />
      ))}
    </Form>
  )
}

/** A label beside its control on a phone, so that the result is on the first screen; above it elsewhere. */
function Question({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="max-sm:grid max-sm:grid-cols-[5.5rem_minmax(0,1fr)] max-sm:items-center max-sm:gap-2">
      <label htmlFor={id} className="block text-sm leading-tight font-semibold">
        {label}
      </label>
      <div className="sm:mt-1.5">{children}</div>
    </div>
  )
}
