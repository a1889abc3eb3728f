import Form from 'next/form'
import { Button } from '@/components/foundation/ui/button'
import { Field, Select } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { type Asked, experienceText } from '@/lib/learning/pay/asked'
import { payCountries, payRegions } from '@/lib/learning/pay/pay-data'
import { ANOTHER_COUNTRY } from '@/lib/learning/pay/pay-range'
import { yearsInWords } from '@/lib/learning/pay/pay-words'

/** The factors further down belong to the same form: one address holds everything. */
export const PAY_FORM = 'pay-form'

const LAST_OPTION = 20

/**
 * Where, how long, and in which money. A plain form that puts its answers into the address; it works without a script.
 * Keys make a select show what the address says after going back.
 */
export function PayForm({ asked, action = paths.pay }: { asked: Asked; action?: string }) {
  const { country, isAtUsPrices } = asked
  const experience = experienceText(asked.experience)
  return (
    <Form
      id={PAY_FORM}
      action={action}
      scroll={false}
      aria-label="Your pay question"
      className="mb-10 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto]"
    >
      <Field id="country" label="Country or region">
        <PlaceSelect chosen={country ?? ''} />
      </Field>
      <Field id="experience" label="Level or whole years of experience">
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
        At US prices (purchasing power)
      </label>
      <Button type="submit">Show the range</Button>
    </Form>
  )
}

function PlaceSelect({ chosen }: { chosen: string }) {
  return (
    <Select key={chosen} id="country" name="country" defaultValue={chosen}>
      <option value="">Choose where you live</option>
      <optgroup label="Countries">
        {payCountries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value={ANOTHER_COUNTRY}>Another country</option>
      </optgroup>
      <optgroup label="Regions, where your country is missing">
        {payRegions.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  )
}

function ExperienceSelect({ chosen }: { chosen: string }) {
  const years = Array.from({ length: LAST_OPTION + 1 }, (_, year) => String(year))
  const isBeyond = /^\d+$/.test(chosen) && Number(chosen) > LAST_OPTION
  return (
    <Select key={chosen} id="experience" name="experience" defaultValue={chosen}>
      <optgroup label="Level">
        <option value="junior">Junior: {yearsInWords['0-2']}</option>
        <option value="mid">Mid-level: {yearsInWords['3-5']}</option>
        <option value="senior">Senior: {yearsInWords['6+']}</option>
      </optgroup>
      <optgroup label="Whole years of professional coding">
        {[...years, ...(isBeyond ? [chosen] : [])].map((year) => (
          <option key={year} value={year}>
            {year} {year === '1' ? 'year' : 'years'}
          </option>
        ))}
      </optgroup>
    </Select>
  )
}
