import Link from 'next/link'
import { SaidList } from '@/components/care/privacy/said-list'
import { paths } from '@/lib/foundation/paths'

const forMentors = [
  'your name and your time zone',
  'your progress: what you ticked, and when you were last active',
  'your evidence for steps, with its files',
  'your reviews and the messages in them',
  'hours a week, study days, your goal and announced time off',
  'your forecast, unless you hide it',
] as const

const forYou = [
  'your notes and your own links',
  'your country and what pay is shown for it',
  'your paid experience, and when you hope to start work',
  'your confidence in each step',
  'your forecast, once you hide it',
] as const

/** What mentors see of somebody, and what nobody does. */
export function WhoSeesWhat() {
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <SaidList title="Mentors of your cohorts see" items={forMentors} />
        <SaidList title="Only you see" items={forYou} />
      </div>
      <p className="mt-4 max-w-prose">
        No one else sees anything about you, unless you switch on{' '}
        <Link href={paths.profileSettings} className="text-pine underline underline-offset-4">
          your public profile
        </Link>
        .
      </p>
      <p className="mt-4 max-w-prose text-muted">
        Admins see what mentors see in every cohort, and your address. You have mentors only while you are in a cohort:{' '}
        <Link href={paths.myCohorts} className="text-pine underline underline-offset-4">
          your cohorts
        </Link>{' '}
        are yours to leave.
      </p>
    </>
  )
}
