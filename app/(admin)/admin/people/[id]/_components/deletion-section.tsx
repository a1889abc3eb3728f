import { Section } from '@/components/foundation/layout/page'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { PersonDeletion } from '@/lib/operations/privacy/deletion/data'
import { GRACE_DAYS } from '@/lib/operations/privacy/deletion/deletion-mails'
import type { PersonDetail } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-person'
import { DeletePersonForm } from './delete-person-form'
import { KeepPersonButton } from './keep-person-button'

type DeletionSectionProps = {
  person: Pick<PersonDetail, 'id' | 'name' | 'isVerified'>
  pending: PersonDeletion | null
  /** The viewer's account has a password, which is asked for. */
  hasPassword: boolean
}

/** Asks for the deletion of a person's account, or keeps the account until its day. */
export function DeletionSection({ person, pending, hasPassword }: DeletionSectionProps) {
  const { name } = person
  return (
    <Section title={words.deleteAccount()} lead={pending ? undefined : words.deleteLead({ days: GRACE_DAYS, name })}>
      {pending ? (
        <>
          <p className="max-w-prose border-l-2 border-ember pl-4 font-medium">
            {words.deletionPending({ day: formatLongDay(pending.day) })}
          </p>
          <div className="mt-4">
            {pending.isOwnRequest ? (
              <p className="text-muted">{words.deletionBySelf({ name })}</p>
            ) : (
              <KeepPersonButton person={person} />
            )}
          </div>
        </>
      ) : (
        <DeletePersonForm person={person} hasPassword={hasPassword} graceDays={GRACE_DAYS} />
      )}
    </Section>
  )
}
