'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useRenewJoinCode, useRevokeJoinCode } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-members'
import { ConfirmButton } from './confirm-button'
import { CopyLink } from './copy-link'

type JoinLinkProps = {
  cohort: { readonly id: string; readonly name: string }
  /** Null without a valid link. */
  url: string | null
  /** "Valid until 3 December 2026." */
  validity: string
}

const lives = [
  ['1', words.forDay],
  ['7', words.forWeek],
  ['30', () => words.forDays({ days: 30 })],
  ['90', () => words.forDays({ days: 90 })],
  ['365', words.forYear],
  ['', words.untilRevoked],
] as const

/** The link by which anybody can join, with its actions. */
export function JoinLink({ cohort, url, validity }: JoinLinkProps) {
  return (
    <div className="max-w-2xl space-y-4">
      {url ? <CopyLink id={`join-${cohort.id}`} label={words.joinLink({ cohort: cohort.name })} url={url} /> : null}
      <p className="text-muted">{validity}</p>
      <NewLink cohortId={cohort.id} hasLink={url !== null} />
      {url ? <RevokeLink cohortId={cohort.id} /> : null}
    </div>
  )
}

function NewLink({ cohortId, hasLink }: { cohortId: string; hasLink: boolean }) {
  const [days, setDays] = useState('30')
  const toast = useToast()
  const { mutate, isPending, error } = useRenewJoinCode(cohortId)
  const hint = hasLink ? words.newLinkHint() : null
  return (
    <Field id="join-days" label={hasLink ? words.newLinkValid() : words.linkValid()} hint={hint} error={error?.message}>
      <div className="flex flex-wrap gap-2">
        <Select
          {...describedBy('join-days', hint, error)}
          className="w-auto max-w-full"
          value={days}
          onChange={(event) => setDays(event.target.value)}
        >
          {lives.map(([value, inWords]) => (
            <option key={value} value={value}>
              {inWords()}
            </option>
          ))}
        </Select>
        <Button
          look="secondary"
          isPending={isPending}
          onClick={() =>
            mutate(days === '' ? null : Number(days), {
              onSuccess: () => toast({ message: words.linkCreated() }),
            })
          }
        >
          {isPending ? words.creatingLink() : words.createLink()}
        </Button>
      </div>
    </Field>
  )
}

function RevokeLink({ cohortId }: { cohortId: string }) {
  const { mutate, isPending, error } = useRevokeJoinCode(cohortId)
  return (
    <>
      <ConfirmButton
        label={words.revokeLink()}
        title={words.revokeTitle()}
        confirm={words.revoke()}
        doing={words.revoking()}
        cancel={words.keep()}
        isPending={isPending}
        onConfirm={(done) => mutate(undefined, { onSuccess: done })}
      >
        <p>{words.revokeHint()}</p>
      </ConfirmButton>
      <FieldErrorLine id="revoke" error={error?.message} />
    </>
  )
}
