'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useRenewJoinCode, useRevokeJoinCode } from '@/lib/mentoring/cohorts/client'
import { ConfirmButton } from './confirm-button'
import { CopyLink } from './copy-link'

type JoinLinkProps = {
  cohort: { readonly id: string; readonly name: string }
  /** Null while nobody can join with a link. */
  url: string | null
  /** "Valid until 3 December 2026." */
  validity: string
}

const lives = [
  ['1', 'for a day'],
  ['7', 'for a week'],
  ['30', 'for 30 days'],
  ['90', 'for 90 days'],
  ['365', 'for a year'],
  ['', 'until you renew or revoke it'],
] as const

/** The link that lets anybody join, and what one can do with it. */
export function JoinLink({ cohort, url, validity }: JoinLinkProps) {
  return (
    <div className="max-w-2xl space-y-4">
      {url ? <CopyLink id={`join-${cohort.id}`} label={`Join link of ${cohort.name}`} url={url} /> : null}
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
  const hint = hasLink ? 'The current link stops working. Learners who joined with it stay.' : null
  return (
    <Field id="join-days" label={hasLink ? 'A new link, valid' : 'A link, valid'} hint={hint} error={error?.message}>
      <div className="flex flex-wrap gap-2">
        <Select
          {...describedBy('join-days', hint, error)}
          className="w-auto max-w-full"
          value={days}
          onChange={(event) => setDays(event.target.value)}
        >
          {lives.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
        <Button
          look="secondary"
          disabled={isPending}
          onClick={() =>
            mutate(days === '' ? null : Number(days), {
              onSuccess: () => toast({ message: 'New join link created.' }),
            })
          }
        >
          {isPending ? 'Creating' : 'Create link'}
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
        label="Revoke the link"
        title="Revoke the join link?"
        confirm="Revoke"
        doing="Revoking"
        cancel="Keep"
        isPending={isPending}
        onConfirm={(done) => mutate(undefined, { onSuccess: done })}
      >
        <p>The link stops working. Learners who have joined stay, and invitations by mail still work.</p>
      </ConfirmButton>
      <FieldErrorLine id="revoke" error={error?.message} />
    </>
  )
}
