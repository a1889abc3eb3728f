'use client'

import { useSyncExternalStore } from 'react'
import { deviceTimeZone } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/learning/plan-form'

const never = () => () => {}

/** Shows the time zone in which study days are counted, and offers this device's if it differs. */
export function TimeZoneChoice({ timeZone }: { timeZone: string }) {
  // The server cannot know the device's zone, so the offer appears after hydration.
  const here = useSyncExternalStore(never, deviceTimeZone, () => undefined)
  return (
    <div className="text-sm">
      <p className="text-muted">{words.timeZone({ zone: timeZone })}</p>
      {here && here !== timeZone ? (
        <label className="flex min-h-11 cursor-pointer items-center gap-2">
          <input type="checkbox" name="timeZone" value={here} className="size-4 shrink-0" />
          {words.timeZoneHere({ zone: here })}
        </label>
      ) : null}
    </div>
  )
}
