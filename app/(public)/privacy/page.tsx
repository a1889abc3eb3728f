import type { Metadata } from 'next'
import { PageHeader } from '@/components/foundation/layout/page'
import { GuideFrame } from '@/components/learning/guide/guide-frame'
import { GuideText } from '@/components/learning/guide/guide-text'
import { listCookies } from '@/lib/care/privacy/cookies'
import { GRACE_DAYS } from '@/lib/care/privacy/deletion/grace'
import { privacyText } from '@/lib/care/privacy/privacy-text'
import { promisedPeriods } from '@/lib/care/privacy/retention/promises'
import { KNOWN_DAYS } from '@/lib/doors/auth/known-device'
import { SESSION_SECONDS } from '@/lib/doors/auth/session'
import { SIGNAL_HOURS } from '@/lib/doors/live/commands'
import { env } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { LONGEST_COUNT_HOURS } from '@/lib/foundation/rate-limit/limits'
import { UNUSED_HOURS } from '@/lib/learning/evidence/files/limits'
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
    periods: promisedPeriods({
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
