import type { OwnSession } from '@/lib/people/data'
import { dayOf, formatSince } from '@/lib/values/calendar-date'
import { EndSessionButton } from './end-session-button'
import { SignOutEverywhereButton } from './sign-out-everywhere-button'

type SessionListProps = { sessions: readonly OwnSession[]; timeZone: string; now: Date }

/** The viewer's sessions. There is one always: that of the browser which shows them. */
export function SessionList({ sessions, timeZone, now }: SessionListProps) {
  const today = dayOf(now, timeZone)
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, device, lastUsedAt, isCurrent }) => (
          <li key={id} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div>
              <p className="font-medium">{device}</p>
              <p className="text-sm text-muted">
                {isCurrent ? 'This browser' : `Last used ${formatSince(dayOf(new Date(lastUsedAt), timeZone), today)}`}
              </p>
            </div>
            {isCurrent ? null : <EndSessionButton sessionId={id} device={device} />}
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <SignOutEverywhereButton />
        <p className="mt-1 text-sm text-muted">Ends all of these at once, this browser too.</p>
      </div>
    </>
  )
}
