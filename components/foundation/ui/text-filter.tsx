import * as words from '@/messages/generated/foundation/ui'
import { Input } from './field'

/** Longer than any name or title is; the browser says so before it sends more. */
const LONGEST = 200

type TextFilterProps = { label: string; value: string }

/**
 * What a list is searched for, as a field of a plain form whose search stands in the address. Too long a text stays in
 * the field, and the browser says what to do; it needs no script.
 */
export function TextFilter({ label, value }: TextFilterProps) {
  return (
    <Input
      type="search"
      name="q"
      dir="auto"
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      pattern={`.{0,${LONGEST}}`}
      title={words.textTooLong({ max: LONGEST })}
    />
  )
}
