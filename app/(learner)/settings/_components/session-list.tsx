import { Badge } from '@/components/foundation/ui/badge'
import { formatSince, toDay } from '@/lib/foundation/values/calendar-date'
import type { OwnSession } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/settings-security'
import { EndSessionButton } from './end-session-button'
import { SignOutEverywhereButton } from './sign-out-everywhere-button'

type SessionListProps = { sessions: readonly OwnSession[]; hasPassword: boolean; timeZone: string; now: Date }

/** Lists the viewer's sessions. There is always at least one: that of this browser. */
export function SessionList({ sessions, hasPassword, timeZone, now }: SessionListProps) {
  const since = (instant: string) => formatSince(toDay(new Date(instant), timeZone), toDay(now, timeZone))
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, device, signedInAt, lastUsedAt, isCurrent }) => (
          <li key={id} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div>
              <p className="flex flex-wrap items-center gap-x-3 font-medium">
                {device}
                {isCurrent ? <Badge tone="good">{words.thisBrowser()}</Badge> : null}
              </p>
              <p className="text-sm text-muted">
                {isCurrent
                  ? words.signedIn({ since: since(signedInAt) })
                  : words.signedInAndUsed({ since: since(signedInAt), used: since(lastUsedAt) })}
              </p>
            </div>
            {isCurrent ? null : <EndSessionButton sessionId={id} device={device} hasPassword={hasPassword} />}
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <SignOutEverywhereButton />
        <p className="mt-1 text-sm text-muted">{words.signOutEverywhereHint()}</p>
      </div>
    </>
  )
}
