import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import type { SignUpMode } from '@/lib/platform/instance/sign-up'
import * as words from '@/messages/generated/app/admin-instance'

export type SignUpChoice = { readonly mode: SignUpMode; readonly domains: string }

const modes: readonly (readonly [SignUpMode, () => string])[] = [
  ['open', words.signUpOpen],
  ['invitation', words.signUpInvitation],
  ['domains', words.signUpDomains],
]

type SignUpFieldsProps = { value: SignUpChoice; onChange: (value: SignUpChoice) => void; error?: string }

/** Fields of the sign-up policy, with the mail domains if they are part of it. */
export function SignUpFields({ value, onChange, error }: SignUpFieldsProps) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{words.signUp()}</legend>
      <p className="text-sm text-muted">{words.signUpHint()}</p>
      <div className="mt-1.5">
        {modes.map(([mode, label]) => (
          <label key={mode} className="flex min-h-11 items-center gap-2.5">
            <input
              type="radio"
              name="signUp"
              value={mode}
              checked={value.mode === mode}
              onChange={() => onChange({ ...value, mode })}
              className="shrink-0"
            />
            {label()}
          </label>
        ))}
      </div>
      {value.mode === 'domains' ? (
        <div className="mt-2">
          <Field id="domains" label={words.domains()} hint={words.domainsHint()} error={error}>
            <Textarea
              {...describedBy('domains', true, error)}
              name="domains"
              autoComplete="off"
              spellCheck={false}
              maxLength={6000}
              value={value.domains}
              onChange={(event) => onChange({ ...value, domains: event.target.value })}
            />
          </Field>
        </div>
      ) : null}
    </fieldset>
  )
}
