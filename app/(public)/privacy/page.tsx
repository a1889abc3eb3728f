import type { Metadata } from 'next'
import { PageHeader } from '@/components/foundation/layout/page'
import { GuideFrame } from '@/components/learning/guide/guide-frame'
import { GuideText } from '@/components/learning/guide/guide-text'
import { env } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { LONGEST_COUNT_HOURS } from '@/lib/foundation/rate-limit/limits'
import { UNUSED_HOURS } from '@/lib/learning/evidence/files/limits'
import { listCookies } from '@/lib/operations/privacy/cookies'
import { GRACE_DAYS } from '@/lib/operations/privacy/deletion/deletion-mails'
import { privacyText } from '@/lib/operations/privacy/privacy-text'
import { listRetentionLines } from '@/lib/operations/privacy/retention/retention-lines'
import { KNOWN_DAYS } from '@/lib/platform/auth/known-device'
import { SESSION_SECONDS } from '@/lib/platform/auth/session'
import { SIGNAL_HOURS } from '@/lib/platform/live/commands'
import * as words from '@/messages/generated/app/privacy'
import { PrivacyNav } from './privacy-nav'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  description: words.description(),
  alternates: { canonical: paths.privacy },
})

const SESSION_DAYS = SESSION_SECONDS / (24 * 60 * 60)

export default function PrivacyPage() {
  const text = privacyText({
    contact: env().MAIL_FROM,
    graceDays: GRACE_DAYS,
    isDemo: env().DEMO === '1',
    cookies: listCookies(SESSION_DAYS, KNOWN_DAYS),
    periods: listRetentionLines({
      sessionDays: SESSION_DAYS,
      graceDays: GRACE_DAYS,
      unusedFileHours: UNUSED_HOURS,
      signalHours: SIGNAL_HOURS,
      counterHours: LONGEST_COUNT_HOURS,
    }),
  })
  return (
    <GuideFrame aside={<PrivacyNav text={text} />}>
      <article>
        <PageHeader title={words.title()} lead={words.lead()} />
        <GuideText text={text} />
      </article>
    </GuideFrame>
  )
}
