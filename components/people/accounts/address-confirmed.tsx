import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { isInvitation, safeNext } from '@/lib/people/accounts/sign-in/safe-next'
import * as words from '@/messages/generated/people/address-confirmed'

type AddressConfirmedProps = { isChange: boolean; isIn: boolean; next: string | undefined }

/**
 * The page after an address was confirmed. Anybody can link to it with an invitation of their own, without a token, so
 * the invitation is never its main button.
 */
export function AddressConfirmed({ isChange, isIn, next }: AddressConfirmedProps) {
  const end = safeNext(next)
  return (
    <Page width="form">
      <PageHeader
        title={isChange ? words.changed() : words.confirmed()}
        lead={isChange ? words.changedLead() : words.confirmedLead()}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={isIn ? paths.dashboard : paths.signIn()} look="secondary">
          {isIn ? words.toDashboard() : words.signIn()}
        </ButtonLink>
        {isInvitation(end) ? (
          <ButtonLink href={end} look="secondary">
            {words.toInvitation()}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  )
}
