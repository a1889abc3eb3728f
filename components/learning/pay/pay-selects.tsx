'use client'

import { Select } from '@/components/foundation/ui/field'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { yearsInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-form'

// Client components, so that their hundred options are sent as data rather than as markup, twice.

type Option = readonly [value: string, name: string]
type PlaceSelectProps = {
  chosen: string
  countries: readonly Option[]
  /** The code of any country that is not listed. */
  other: string
  regions: readonly Option[]
}

export function PlaceSelect({ chosen, countries, other, regions }: PlaceSelectProps) {
  return (
    <Select key={chosen} id="country" name="country" defaultValue={chosen}>
      <option value="">{words.chooseCountry()}</option>
      <optgroup label={words.countries()}>
        <Options options={countries} />
        <option value={other}>{words.anotherCountry()}</option>
      </optgroup>
      <optgroup label={words.regions()}>
        <Options options={regions} />
      </optgroup>
    </Select>
  )
}

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(([value, name]) => (
    <option key={value} value={value} lang={contentLang()}>
      {name}
    </option>
  ))

const LAST_OPTION = 20

export function ExperienceSelect({ chosen }: { chosen: string }) {
  const years = Array.from({ length: LAST_OPTION + 1 }, (_, year) => String(year))
  const isBeyond = /^\d+$/.test(chosen) && Number(chosen) > LAST_OPTION
  return (
    <Select key={chosen} id="experience" name="experience" defaultValue={chosen}>
      <optgroup label={words.level()}>
        <option value="junior">{words.junior({ years: yearsInWords['0-2']() })}</option>
        <option value="mid">{words.mid({ years: yearsInWords['3-5']() })}</option>
        <option value="senior">{words.senior({ years: yearsInWords['6+']() })}</option>
      </optgroup>
      <optgroup label={words.wholeYears()}>
        {[...years, ...(isBeyond ? [chosen] : [])].map((year) => (
          <option key={year} value={year}>
            {words.years({ years: Number(year) })}
          </option>
        ))}
      </optgroup>
    </Select>
  )
}
