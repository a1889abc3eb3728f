'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, ErrorLine, Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useVisit } from '@/lib/learning/checks/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/check-visit'
import { formatExpiry } from './code-expiry'
import { CopyBlock } from './copy-block'
import type { CodeProps } from './send-check'
import { useCode } from './use-code'

type VisitFormProps = Omit<CodeProps, 'brief'> & {
  /** The service asks for an API key. */
  usesKey: boolean
}

/** Lets the instance call the learner's deployed service: first a text to serve there, then the address. */
export default function VisitForm({ step, timeZone, newestRun, usesKey }: VisitFormProps) {
  const { code, isUsed, getCode, isPending, error } = useCode(newestRun)
  // Stays for the next call, as long as the page.
  const [address, setAddress] = useState('')
  return (
    <div className="space-y-4">
      <p>{words.lead()}</p>
      {code ? (
        <>
          <CopyBlock label={words.path()} text={code.wellKnown.path} />
          <CopyBlock label={words.text()} text={code.wellKnown.text} />
        </>
      ) : null}
      <p role="status" className="text-sm empty:hidden">
        {code ? words.ready({ time: formatExpiry(code.expiresAt, timeZone) }) : null}
        {isUsed ? words.done() : null}
      </p>
      <ErrorLine error={error?.message} />
      <Button look="secondary" isPending={isPending} onClick={() => getCode({ step })}>
        {isPending ? words.getting() : code || isUsed ? words.another() : words.get()}
      </Button>
      {code ? <CallForm {...{ step, usesKey, address }} code={code.code} onAddress={setAddress} /> : null}
    </div>
  )
}

type CallFormProps = Pick<VisitFormProps, 'step' | 'usesKey'> & {
  code: string
  address: string
  onAddress: (address: string) => void
}

function CallForm({ step, usesKey, code, address, onAddress }: CallFormProps) {
  const [apiKey, setApiKey] = useState('')
  const { mutate, isPending, error } = useVisit(step)
  const { reasons, problem } = readFormRefusal(error, ['address', 'apiKey'])
  const call = () => mutate({ code, address, ...(apiKey && { apiKey }) })
  return (
    <Form className="space-y-4" refused={error} onSend={call}>
      <Field id="visit-address" label={words.address()} hint={words.addressHint()} error={reasons.address ?? problem}>
        <Input
          {...describedBy('visit-address', words.addressHint(), reasons.address ?? problem)}
          aria-required
          type="url"
          inputMode="url"
          spellCheck={false}
          maxLength={500}
          placeholder="https://"
          value={address}
          onChange={(event) => onAddress(event.target.value)}
        />
      </Field>
      {usesKey ? (
        <Field id="visit-key" label={words.key()} hint={words.keyHint()} error={reasons.apiKey}>
          <Input
            {...describedBy('visit-key', words.keyHint(), reasons.apiKey)}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={apiKey}
            onChange={(event) => setApiKey(event.target.value)}
          />
        </Field>
      ) : null}
      <Button type="submit" isPending={isPending}>
        {isPending ? words.calling() : words.call()}
      </Button>
    </Form>
  )
}
