'use client'

import { Select } from '@/components/foundation/ui/field'
import { yearsInWords } from '@/lib/learning/pay/pay-words'

// Client components, so that their hundred options travel as data and not as markup twice over.

type Option = readonly [value: string, name: string]
type PlaceSelectProps = { chosen: string; countries: readonly Option[]; regions: readonly Option[] }

export function PlaceSelect({ chosen, countries, regions }: PlaceSelectProps) {
  return (
    <Select key={chosen} id="country" name="country" defaultValue={chosen}>
      <option value="">Choose where you live</option>
      <optgroup label="Countries">
        <Options options={countries} />
      </optgroup>
      <optgroup label="Regions, if your country isn’t listed">
        <Options options={regions} />
      </optgroup>
    </Select>
  )
}

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))

const LAST_OPTION = 20

export function ExperienceSelect({ chosen }: { chosen: string }) {
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
