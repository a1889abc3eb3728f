import type { ComponentProps } from 'react'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { codeFromApp } from '@/messages/generated/people/account-fields'

type CodeFieldProps = Pick<ComponentProps<'input'>, 'value' | 'onChange' | 'autoFocus'> & {
  id: string
  label?: string
  hint?: string
  error?: string | null
  /** Accepted codes: the six digits of an app, a recovery code, or either. */
  takes?: 'digits' | 'either' | 'recovery-code'
}

const shapes = {
  digits: { inputMode: 'numeric', autoComplete: 'one-time-code', pattern: '[0-9 ]*', maxLength: 9 },
  either: { inputMode: 'text', autoComplete: 'one-time-code', maxLength: 40 },
  'recovery-code': { inputMode: 'text', autoComplete: 'off', maxLength: 40 },
} as const

/** A field for a one-time code. Phones and password managers offer to fill it in. */
export function CodeField({ id, label = codeFromApp(), hint, error, takes = 'digits', ...rest }: CodeFieldProps) {
  const { inputMode, ...shape } = shapes[takes]
  const width = takes === 'digits' ? 'max-w-48 text-xl tracking-[0.2em]' : 'max-w-80 text-lg tracking-wide'
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        {...describedBy(id, hint, error)}
        {...shape}
        {...rest}
        name="code"
        type="text"
        inputMode={inputMode}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-required
        className={`font-mono ${width}`}
      />
    </Field>
  )
}
