import type { Metadata } from 'next'
import { Section } from '@/components/foundation/layout/page'
import { Badge } from '@/components/foundation/ui/badge'
import { env } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { hasPassword, listSessions } from '@/lib/people/accounts/data'
import { findSecondFactor } from '@/lib/people/accounts/second-factor/data'
import { owesSecondFactor, requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/settings-security'
import { SessionList } from '../_components/session-list'
import { Authenticator } from './_components/authenticator'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function SecuritySettingsPage() {
  const viewer = await requireViewer(paths.securitySettings)
  const [factor, sessions, isByPassword, owes] = await Promise.all([
    findSecondFactor(viewer),
    listSessions(viewer),
    hasPassword(viewer),
    owesSecondFactor(),
  ])
  const { onSince, recoveryCodesLeft } = factor
  const isAsked = env().REQUIRE_ADMIN_SECOND_FACTOR === '1' && (viewer.isAdmin || owes)
  return (
    <>
      <Section
        title={words.app()}
        lead={isAsked ? words.appHintOwed() : words.appHint()}
        aside={
          <Badge tone={onSince ? 'good' : owes ? 'attention' : 'plain'}>{onSince ? words.on() : words.off()}</Badge>
        }
      >
        <Authenticator
          onSince={onSince && formatLongDay(toDay(new Date(onSince), viewer.timeZone))}
          codesLeft={recoveryCodesLeft}
          hasPassword={isByPassword}
          isOwed={isAsked}
        />
      </Section>
      <div className="no-print mt-12">
        <Section title={words.sessions()} lead={words.sessionsHint()}>
          <SessionList sessions={sessions} hasPassword={isByPassword} timeZone={viewer.timeZone} now={new Date()} />
        </Section>
      </div>
    </>
  )
}
