'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Select } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import type { Locale } from '@/lib/foundation/messages/locale'
import { useChangeProfile } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-account'
import { save, saved as savedWord, saving } from '@/messages/generated/foundation/common'

type Profile = { readonly name: string; readonly timeZone: string; readonly locale: Locale | null }
/** A language, and its own name for itself. */
export type Language = { readonly locale: Locale; readonly name: string }
type ProfileFormProps = Profile & { zones: readonly string[]; languages: readonly Language[] }

/** Form for name, time zone and, where there is a choice, language. */
export function ProfileForm({ zones, languages, ...saved }: ProfileFormProps) {
  // Only changed fields: this page's other values may be outdated.
  const [changed, setChanged] = useState<Partial<Profile>>({})
  const { name, timeZone, locale } = { ...saved, ...changed }
  const changes = differing({ name, timeZone, locale }, saved)
  // A page rendered after saving contains the change: later changes from elsewhere are shown, not overwritten.
  const [sent, setSent] = useState<Partial<Profile>>({})
  const [shown, setShown] = useState<Profile>(saved)
  if (Object.keys(differing(saved, shown)).length > 0) {
    setShown(saved)
    setChanged(differing({ ...saved, ...withoutSent(changed, sent) }, saved))
    setSent({})
  }
  const { mutate, isPending, isSuccess, error, reset } = useChangeProfile()
  const { reasons, problem } = readFormRefusal(error)
  const change = (part: Partial<Profile>) => {
    reset()
    setChanged((before) => ({ ...before, ...part }))
  }
  return (
    <Form
      className="max-w-md space-y-4"
      refused={error}
      onSend={() => mutate(changes, { onSuccess: () => setSent(changes) })}
    >
      <Field id="name" label={words.name()} hint={words.nameHint()} error={reasons.name}>
        <Input
          {...describedBy('name', words.nameHint(), reasons.name)}
          autoComplete="name"
          aria-required
          maxLength={80}
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Choice
        id="time-zone"
        label={words.timeZone()}
        hint={words.timeZoneHint()}
        error={reasons.timeZone}
        value={timeZone}
        onChange={(chosen) => change({ timeZone: chosen })}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Choice>
      {languages.length > 1 ? (
        <Choice
          id="language"
          label={words.language()}
          hint={words.languageHint()}
          error={reasons.locale}
          value={locale ?? ''}
          onChange={(chosen) => change({ locale: languages.find((one) => one.locale === chosen)?.locale ?? null })}
        >
          <option value="">{words.asBrowser()}</option>
          {languages.map((language) => (
            <option key={language.locale} value={language.locale} lang={language.locale}>
              {language.name}
            </option>
          ))}
        </Choice>
      ) : null}
      <FieldErrorLine id="profile" error={problem} />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" isPending={isPending}>
          {isPending ? saving() : save()}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? savedWord() : null}
        </p>
      </div>
    </Form>
  )
}

const differing = ({ name, timeZone, locale }: Profile, saved: Profile): Partial<Profile> => ({
  ...(name === saved.name ? {} : { name }),
  ...(timeZone === saved.timeZone ? {} : { timeZone }),
  ...(locale === saved.locale ? {} : { locale }),
})

const withoutSent = (changed: Partial<Profile>, sent: Partial<Profile>): Partial<Profile> =>
  Object.fromEntries(Object.entries(changed).filter(([field, value]) => sent[field as keyof Profile] !== value))

type ChoiceProps = {
  id: string
  label: string
  hint: string
  error: string | undefined
  value: string
  onChange: (chosen: string) => void
  children: ReactNode
}

const Choice = ({ id, label, hint, error, value, onChange, children }: ChoiceProps) => (
  <Field id={id} label={label} hint={hint} error={error}>
    <Select {...describedBy(id, hint, error)} value={value} onChange={({ target }) => onChange(target.value)}>
      {children}
    </Select>
  </Field>
)
