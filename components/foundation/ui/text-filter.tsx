import * as words from '@/messages/generated/foundation/ui'
import { Input } from './field'

/** Longest search text, longer than any name or title; the browser refuses to send more. */
const LONGEST = 200

type TextFilterProps = { label: string; value: string }

/**
 * Search field of a plain form whose text is in the address. A text that is too long stays in the field, with the
 * browser's explanation; no script needed.
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
