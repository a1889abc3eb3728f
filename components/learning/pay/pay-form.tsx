import Form from 'next/form'
import { Button } from '@/components/foundation/ui/button'
import { Field } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { type Asked, experienceText } from '@/lib/learning/pay/asked'
import { payCountries, payRegions } from '@/lib/learning/pay/pay-data'
import { ANOTHER_COUNTRY } from '@/lib/learning/pay/pay-range'
import * as words from '@/messages/generated/learning/pay-form'
import { ExperienceSelect, PlaceSelect } from './pay-selects'

/** As pairs: there are a hundred, and names of fields would weigh more than they do. */
const countries = payCountries.map(({ code, name }) => [code, name] as const)
const regions = payRegions.map(({ slug, name }) => [slug, name] as const)

/**
 * Where, how long, and in which money. A plain form that puts its answers into the address; it works without a script.
 * Keys make a select show what the address says after going back.
 */
export function PayForm({ asked, action = paths.pay }: { asked: Asked; action?: string }) {
  const { country, isAtUsPrices, chosen } = asked
  const experience = experienceText(asked.experience)
  return (
    <Form
      action={action}
      scroll={false}
      aria-label={words.question()}
      className="mb-10 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto]"
    >
      <Field id="country" label={words.place()}>
        <PlaceSelect chosen={country ?? ''} countries={countries} other={ANOTHER_COUNTRY} regions={regions} />
      </Field>
      <Field id="experience" label={words.experience()}>
        <ExperienceSelect chosen={experience} />
      </Field>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          key={String(isAtUsPrices)}
          type="checkbox"
          name="prices"
          value="us"
          defaultChecked={isAtUsPrices}
          className="size-5 shrink-0 accent-pine"
        />
        {words.atUsPrices()}
      </label>
      {Object.entries(chosen).map(([block, slug]) => (
        <input key={block} type="hidden" name={block} value={slug} />
      ))}
      <Button type="submit">{words.show()}</Button>
    </Form>
  )
}
