import { describedBy, Field, Select } from '@/components/foundation/ui/field'

const HINT = 'Only you see this. Used to show pay where you live.'

export type Country = { readonly code: string; readonly name: string }
type CountryChoiceProps = { countries: readonly Country[]; chosen: string | null; error?: string }

/** The countries that have pay figures, any other, or none. */
export function CountryChoice({ countries, chosen, error }: CountryChoiceProps) {
  return (
    <Field id="country" label="Country" hint={HINT} error={error}>
      <Select {...describedBy('country', HINT, error)} name="country" defaultValue={chosen ?? ''} className="max-w-sm">
        <option value="">Rather not say</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value="ZZ">Another country</option>
      </Select>
    </Field>
  )
}
