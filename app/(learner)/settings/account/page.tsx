import type { Metadata } from 'next'
import { Section } from '@/components/foundation/layout/page'
import { Badge } from '@/components/foundation/ui/badge'
import { NoticeBox } from '@/components/foundation/ui/notice'
import { formatOwnName } from '@/lib/foundation/messages/format'
import { isOffered, offeredLocales } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { timeZones } from '@/lib/foundation/values/time-zones'
import { hasPassword } from '@/lib/people/accounts/data'
import { getAccountFacts } from '@/lib/people/accounts/provider-links/data'
import type { ProviderLink } from '@/lib/people/accounts/provider-links/provider-link'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/settings-account'
import * as problems from '@/messages/generated/people/sign-in-problems'
import { AddressForm } from '../_components/address-form'
import { PasswordForm } from '../_components/password-form'
import { ProfileForm } from '../_components/profile-form'
import { UnconfirmedNote } from '../_components/unconfirmed-note'
import { WaysInList } from '../_components/ways-in-list'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountSettingsPage({ searchParams }: Props) {
  const viewer = await requireViewer(paths.accountSettings)
  const [isChange, { isVerified, waysIn }, { linked, problem, second }] = await Promise.all([
    hasPassword(viewer),
    getAccountFacts(viewer),
    searchParams,
  ])
  return (
    <>
      <LinkOutcome linked={linked} problem={problem} second={second} waysIn={waysIn} />
      <Section title={words.you()}>
        <ProfileForm
          name={viewer.name}
          timeZone={viewer.timeZone}
          zones={timeZones(viewer.timeZone)}
          locale={isOffered(viewer.locale) ? viewer.locale : null}
          languages={offeredLocales().map((locale) => ({ locale, name: formatOwnName(locale) }))}
        />
      </Section>
      <Section
        title={words.address()}
        lead={
          <span className="inline-flex flex-wrap items-center gap-x-3 break-all">
            {viewer.email}
            <Badge>{isVerified ? words.confirmed() : words.notConfirmed()}</Badge>
          </span>
        }
      >
        {isVerified ? null : <UnconfirmedNote />}
        <AddressForm hasPassword={isChange} />
      </Section>
      <Section title={words.password()} lead={isChange ? words.changeSignsOut() : words.noPassword()}>
        <PasswordForm isChange={isChange} />
      </Section>
      {waysIn.length > 0 ? (
        <Section title={words.otherWaysIn()} lead={words.otherWaysInHint()}>
          <WaysInList waysIn={waysIn} hasPassword={isChange} />
        </Section>
      ) : null}
    </>
  )
}

type OutcomeProps = { linked: unknown; problem: unknown; second: unknown; waysIn: readonly ProviderLink[] }

/** Shows the outcome of linking a provider. */
function LinkOutcome({ linked, problem, second, waysIn }: OutcomeProps) {
  const nameProvider = (provider: unknown) => waysIn.find(({ id }) => id === provider)?.name
  const linkedName = nameProvider(linked)
  const refusedBy = nameProvider(problem)
  const secondAt = nameProvider(second)
  if (linkedName) return <NoticeBox>{words.linked({ provider: linkedName })}</NoticeBox>
  if (problem === 'failed') return <NoticeBox tone="problem">{problems.linkFailed()}</NoticeBox>
  if (secondAt) return <NoticeBox tone="problem">{problems.secondLink({ provider: secondAt })}</NoticeBox>
  return refusedBy ? <NoticeBox tone="problem">{problems.linkedToAnother({ provider: refusedBy })}</NoticeBox> : null
}
