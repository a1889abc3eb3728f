import { Button } from '@/components/foundation/ui/button'
import { Field, Select } from '@/components/foundation/ui/field'
import { PAY_FORM } from '@/components/learning/pay/pay-form'
import { paths } from '@/lib/foundation/paths'
import { type Asked, chosenBlocks } from '@/lib/learning/pay/asked'
import { listOptions } from '@/lib/learning/pay/effects/names'
import { languagesOfTracks } from '@/lib/learning/pay/effects/technology-names'

const labels = {
  language: 'Language of your track',
  remote: 'Where you work',
  size: 'Company size',
  education: 'Formal education',
  industry: 'Industry (US figures only)',
} as const satisfies Record<(typeof chosenBlocks)[number], string>

export const FACTORS = 'factors'

/** Marks what applies to somebody. It changes no range: the lists below say what each comes to, and how surely. */
export function FactorForm({ chosen }: Pick<Asked, 'chosen'>) {
  return (
    <fieldset className="mb-8 min-w-0">
      <legend className="text-sm text-muted">
        Say what applies to you, and it is marked below with every estimate there is. The range above stays as it is.
      </legend>
      <div className="mt-3 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {chosenBlocks.map((block) => (
          <Field key={block} id={block} label={labels[block]}>
            <Select
              key={chosen[block] ?? ''}
              id={block}
              name={block}
              form={PAY_FORM}
              defaultValue={chosen[block] ?? ''}
            >
              <option value="">Not said</option>
              {block === 'language' ? <Languages /> : <Options options={listOptions(block)} />}
            </Select>
          </Field>
        ))}
        {/* The lists come up again, script or none. */}
        <Button type="submit" look="secondary" form={PAY_FORM} formAction={`${paths.pay}#${FACTORS}`}>
          Mark mine
        </Button>
      </div>
    </fieldset>
  )
}

function Languages() {
  const isOfTrack = ({ slug }: { slug: string }) => languagesOfTracks.includes(slug)
  const all = listOptions('language')
  return (
    <>
      <optgroup label="Languages of the tracks">
        <Options options={all.filter(isOfTrack)} />
      </optgroup>
      <optgroup label="Other languages">
        <Options options={all.filter((option) => !isOfTrack(option))} />
      </optgroup>
    </>
  )
}

const Options = ({ options }: { options: ReturnType<typeof listOptions> }) =>
  options.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ))
