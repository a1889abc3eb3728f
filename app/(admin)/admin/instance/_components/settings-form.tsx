'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import type { Accent } from '@/lib/platform/instance/accent'
import type { InstanceAnswer } from '@/lib/platform/instance/calls'
import { useSaveInstance } from '@/lib/platform/instance/client'
import { splitDomains } from '@/lib/platform/instance/sign-up'
import * as words from '@/messages/generated/app/admin-instance'
import { saved, saving } from '@/messages/generated/foundation/common'
import { AccentField } from './accent-field'
import { accentWords } from './accent-words'
import { Fixed } from './fixed'
import { type SignUpChoice, SignUpFields } from './sign-up-fields'

const toChoice = ({ signUp }: InstanceAnswer): SignUpChoice =>
  typeof signUp === 'string' ? { mode: signUp, domains: '' } : { mode: 'domains', domains: signUp.domains.join('\n') }

const toSetting = ({ mode, domains }: SignUpChoice) => (mode === 'domains' ? { domains: splitDomains(domains) } : mode)

/** Name, accent and who can sign up. What the environment sets is shown, and not sent. */
export function SettingsForm({ instance }: { instance: InstanceAnswer }) {
  const [name, setName] = useState(instance.name)
  const [accent, setAccent] = useState<Accent>(instance.accent)
  const [signUp, setSignUp] = useState(toChoice(instance))
  const { mutate, isPending, isSuccess, error } = useSaveInstance()
  const { reasons } = readFormRefusal(error)
  const aboutSignUp = Object.entries(reasons).find(([field]) => field.startsWith('signUp'))?.[1]
  const isSaid = Boolean(reasons.name) || (signUp.mode === 'domains' && Boolean(aboutSignUp))
  const isFixed = (setting: 'name' | 'accent' | 'signUp') => instance.setByEnvironment.includes(setting)
  const onSend = () =>
    mutate({
      version: instance.version,
      ...(isFixed('name') ? {} : { name }),
      ...(isFixed('accent') ? {} : { accent }),
      ...(isFixed('signUp') ? {} : { signUp: toSetting(signUp) }),
    })
  return (
    <Form className="max-w-xl space-y-6" refused={error} onSend={onSend}>
      {isFixed('name') ? (
        <Fixed label={words.name()} value={instance.name} />
      ) : (
        <Field id="name" label={words.name()} hint={words.nameHint()} error={reasons.name}>
          <Input
            {...describedBy('name', true, reasons.name)}
            name="name"
            autoComplete="off"
            aria-required
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      )}
      {isFixed('accent') ? (
        <Fixed label={words.accent()} value={accentWords[instance.accent]()} />
      ) : (
        <AccentField value={accent} onChange={setAccent} />
      )}
      {isFixed('signUp') ? (
        <Fixed label={words.signUp()} value={describeSignUp(instance)} />
      ) : (
        <SignUpFields value={signUp} onChange={setSignUp} error={aboutSignUp} />
      )}
      <FieldErrorLine id="settings" error={isSaid ? null : error?.message} />
      <div className="flex items-center gap-4">
        <Button type="submit" isPending={isPending}>
          {isPending ? saving() : words.saveSettings()}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? saved() : null}
        </p>
      </div>
    </Form>
  )
}

const describeSignUp = ({ signUp }: InstanceAnswer): string => {
  if (signUp === 'open') return words.signUpOpen()
  return signUp === 'invitation' ? words.signUpInvitation() : `${words.signUpDomains()}: ${signUp.domains.join(', ')}`
}
