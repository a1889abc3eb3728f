import Link from 'next/link'
import { paths } from '@/lib/paths'

const forMentors = [
  'your name and your time zone',
  'your progress: what you ticked, and when you last learned something',
  'what you showed for a step, with its files',
  'your reviews and the messages in them',
  'hours a week, study days, your goal and announced time off',
  'your forecast, unless you hide it',
] as const

const forYou = [
  'your notes and your own links',
  'your country and what pay is shown for it',
  'your paid experience, and when you hope to start work',
  'how sure you said you are of a step',
  'your forecast, once you hide it',
] as const

/** What mentors see of somebody, and what nobody does. */
export function WhoSeesWhat() {
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <List title="Mentors of your cohorts see" items={forMentors} />
        <List title="Only you see" items={forYou} />
      </div>
      <p className="mt-4 max-w-prose text-muted">
        Admins see what mentors see in every cohort, and your address. Who is in no cohort has no mentors:{' '}
        <Link href={paths.myCohorts} className="text-pine underline underline-offset-4">
          your cohorts
        </Link>{' '}
        are yours to leave.
      </p>
    </>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-2 border-t border-rule">
        {items.map((item) => (
          <li key={item} className="border-b border-rule py-2">
            {item.charAt(0).toUpperCase() + item.slice(1)}
          </li>
        ))}
      </ul>
    </div>
  )
}
