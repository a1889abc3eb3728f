import { type Accent, accents } from '@/lib/platform/instance/accent'
import * as words from '@/messages/generated/app/admin-instance'
import { accentWords } from './accent-words'

/** A choice of the accents, each with a sample in its own colour. */
export function AccentField({ value, onChange }: { value: Accent; onChange: (accent: Accent) => void }) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{words.accent()}</legend>
      <div className="mt-1.5 flex flex-wrap gap-x-6">
        {accents.map((accent) => (
          <label key={accent} className="inline-flex min-h-11 items-center gap-2" data-accent={accent}>
            <input
              type="radio"
              name="accent"
              value={accent}
              checked={value === accent}
              onChange={() => onChange(accent)}
            />
            <span className="size-4 rounded bg-pine forced-color-adjust-none" aria-hidden="true" />
            {accentWords[accent]()}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
