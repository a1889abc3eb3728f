import { describedBy, Field, Select } from '@/components/foundation/ui/field'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { RoadmapChoice } from './roadmap-choice'

type RoadmapFieldProps = {
  id: string
  roadmaps: readonly RoadmapChoice[]
  /** Slug of the chosen one. */
  value: string
  onChange: (slug: string) => void
  hint?: string
  error?: string
}

/** Select of the roadmap that a cohort follows; not shown where there is only one. */
export function RoadmapField({ id, roadmaps, value, onChange, hint, error }: RoadmapFieldProps) {
  if (roadmaps.length < 2) return <input type="hidden" name="roadmap" value={value} />
  return (
    <Field id={id} label={words.roadmap()} hint={hint} error={error}>
      <Select
        {...describedBy(id, hint !== undefined, error)}
        name="roadmap"
        className="max-w-96"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {roadmaps.map(({ slug, title }) => (
          <option key={slug} value={slug} lang={contentLang()}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  )
}
