import Form from 'next/form'
import { Button } from '@/components/foundation/ui/button'
import { Field, Select } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { listOptions } from '@/lib/learning/pay/effects/names'
import { languagesOfTracks } from '@/lib/learning/pay/effects/track-languages'
import { chosenBlocks, type PaySelection, toPaySelectionQuery } from '@/lib/learning/pay/pay-selection'
import type { PayTopic } from '@/lib/learning/pay/topics'
import * as words from '@/messages/generated/app/pay'

const labels = {
  language: words.labelLanguage,
  remote: words.labelRemote,
  size: words.labelSize,
  education: words.labelEducation,
  industry: words.labelIndustry,
} as const satisfies Record<(typeof chosenBlocks)[number], () => string>

type FactorFormProps = { topic: PayTopic; asked: PaySelection }

/**
 * Form to mark the reader's own factors. It changes no range: the lists below show each factor's effect and its
 * certainty.
 */
export function FactorForm({ topic, asked }: FactorFormProps) {
  const own = chosenBlocks.filter((block) => topic.blocks.some((each) => each === block))
  if (own.length === 0) return null
  const kept = Object.entries(toPaySelectionQuery(asked)).filter(([name]) => !own.some((block) => block === name))
  return (
    <Form action={paths.payTopic(topic.slug)} scroll={false} aria-label={words.appliesToYou()} className="mb-10">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {own.map((block) => (
          <Field key={block} id={block} label={labels[block]()}>
            <Select key={asked.chosen[block] ?? ''} id={block} name={block} defaultValue={asked.chosen[block] ?? ''}>
              <option value="">{words.notSet()}</option>
              {block === 'language' ? <Languages /> : <Options options={listOptions(block)} />}
            </Select>
          </Field>
        ))}
        <Button type="submit" look="secondary">
          {words.markAnswers()}
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted">{words.markHint()}</p>
    </Form>
  )
}

function Languages() {
  const isOfTrack = ({ slug }: { slug: string }) => languagesOfTracks.includes(slug)
  const all = listOptions('language')
  return (
    <>
      <optgroup label={words.languagesOfTracks()}>
        <Options options={all.filter(isOfTrack)} />
      </optgroup>
      <optgroup label={words.otherLanguages()}>
        <Options options={all.filter((option) => !isOfTrack(option))} />
      </optgroup>
    </>
  )
}

const Options = ({ options }: { options: ReturnType<typeof listOptions> }) =>
  options.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name()}
    </option>
  ))
