import type { Metadata } from 'next'
import { GuideFrame } from '@/components/guide/guide-frame'
import { GuideText } from '@/components/guide/guide-text'
import { PageHeader } from '@/components/layout/page'
import { KNOWN_DAYS } from '@/lib/auth/known-device'
import { SESSION_SECONDS } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { UNUSED_HOURS } from '@/lib/evidence/files/limits'
import { SIGNAL_HOURS } from '@/lib/live/commands'
import { paths } from '@/lib/paths'
import { cookiesOf } from '@/lib/privacy/cookies'
import { GRACE_DAYS } from '@/lib/privacy/deletion/grace'
import { privacyText } from '@/lib/privacy/privacy-text'
import { promisedPeriods } from '@/lib/privacy/retention/promises'
import { LONGEST_COUNT_HOURS } from '@/lib/rate-limit/limits'
import { PrivacyNav } from './_components/privacy-nav'

export const metadata: Metadata = {
  title: 'Privacy',
  description:
    'What this site stores about you, why, who sees it and for how long; its cookies; and how to take your data with you or delete it.',
  alternates: { canonical: paths.privacy },
}

const SESSION_DAYS = SESSION_SECONDS / (24 * 60 * 60)

export default function PrivacyPage() {
  const text = privacyText({
    contact: env().MAIL_FROM,
    graceDays: GRACE_DAYS,
    isDemo: env().DEMO === '1',
    cookies: cookiesOf(SESSION_DAYS, KNOWN_DAYS),
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
        <PageHeader
          title="Privacy"
          lead="What this site knows about you, who sees it, how long it stays, and how you take it with you or have it deleted."
        />
        <GuideText text={text} />
      </article>
    </GuideFrame>
  )
}
