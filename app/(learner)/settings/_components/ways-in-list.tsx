'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { CurrentPassword } from '@/components/people/accounts/current-password'
import { useLinkProvider, useUnlinkProvider } from '@/lib/people/accounts/client'
import type { ProviderLink } from '@/lib/people/accounts/provider-links/provider-link'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-account'

type WaysInListProps = { waysIn: readonly ProviderLink[]; hasPassword: boolean }

/** Lists linked accounts of providers, and providers that can be linked. */
export function WaysInList({ waysIn, hasPassword }: WaysInListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {waysIn.map((way) => (
        <li
          key={way.accountId ?? way.id}
          className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
        >
          <div className="min-w-0">
            <p className="font-medium">{way.name}</p>
            <p className="text-sm break-words text-muted">
              {way.accountId ? words.linkedAs({ label: way.label }) : words.notLinked()}
            </p>
          </div>
          <WayInButton way={way} hasPassword={hasPassword} />
        </li>
      ))}
    </ul>
  )
}

function WayInButton({ way, hasPassword }: { way: ProviderLink; hasPassword: boolean }) {
  const [isAsking, setAsking] = useState(false)
  const provider = way.name
  const title = way.accountId ? words.unlinkTitle({ provider }) : words.linkTitle({ provider })
  const hint = way.accountId ? words.unlinkHint({ provider }) : words.linkHint({ provider })
  const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>
  const close = () => setAsking(false)
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        <Rich text={way.accountId ? words.unlink({ provider, hidden }) : words.link({ provider, hidden })} />
      </Button>
      <Dialog title={title} description={hint} isOpen={isAsking} onClose={close}>
        <WayInForm way={way} hasPassword={hasPassword} onClose={close} />
      </Dialog>
    </>
  )
}

type WayInFormProps = { way: ProviderLink; hasPassword: boolean; onClose: () => void }

function WayInForm({ way, hasPassword, onClose }: WayInFormProps) {
  const { id, name, accountId } = way
  const [password, setPassword] = useState('')
  const link = useLinkProvider()
  const unlink = useUnlinkProvider()
  const { isPending, isSuccess, error } = accountId ? unlink : link
  const { reasons, problem } = readFormRefusal(error, ['current'])
  const current = hasPassword ? password : undefined
  const go = () =>
    accountId
      ? unlink.mutate({ id: accountId, current }, { onSuccess: onClose })
      : link.mutate({ provider: id, current })
  return (
    <Form className="space-y-4" refused={error} onSend={() => go()}>
      <CurrentPassword
        id="way-in-password"
        hasPassword={hasPassword}
        value={password}
        onChange={setPassword}
        error={reasons.current}
      />
      <FieldErrorLine id="way-in" error={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={isPending || isSuccess}>
          {isPending ? words.oneMoment() : accountId ? words.unlinkVerb() : words.goTo({ provider: name })}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {words.keepAsItIs()}
        </Button>
      </div>
    </Form>
  )
}
