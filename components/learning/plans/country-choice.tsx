import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/learning/plan-form'

export type Country = { readonly code: string; readonly name: string }
type CountryChoiceProps = { countries: readonly Country[]; chosen: string | null; error?: string }

/** Select for the countries that have pay figures, another one, or none. */
export function CountryChoice({ countries, chosen, error }: CountryChoiceProps) {
  const hint = words.countryHint()
  // A country without pay figures is shown and saved as another country, not as none.
  const shown = chosen && !countries.some(({ code }) => code === chosen) ? 'ZZ' : (chosen ?? '')
  return (
    <Field id="country" label={words.country()} hint={hint} error={error}>
      <Select {...describedBy('country', hint, error)} name="country" defaultValue={shown} className="max-w-sm">
        <option value="">{words.noCountry()}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code} lang={contentLang()}>
            {name}
          </option>
        ))}
        <option value="ZZ">{words.otherCountry()}</option>
      </Select>
    </Field>
  )
}
