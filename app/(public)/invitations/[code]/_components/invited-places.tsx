import type { InvitedPlace } from '@/lib/mentoring/roster/places.data'
import * as words from '@/messages/generated/app/invitation'

/** Most cohorts that are named. */
const MOST_NAMED = 20

/** Lists the cohorts that accepting the invitation joins, so that people consent to each of them. */
export function InvitedPlaces({ places }: { places: readonly InvitedPlace[] }) {
  if (places.length === 0) return null
  const more = places.length - MOST_NAMED
  return (
    <div className="mb-6">
      <p>{words.places({ count: places.length })}</p>
      <ul className="mt-2 list-disc pl-5">
        {places.slice(0, MOST_NAMED).map(({ cohortId, cohort, role }) => (
          <li key={cohortId} className="break-words">
            {words.place({ cohort, role })}
          </li>
        ))}
        {more > 0 ? <li>{words.morePlaces({ count: more })}</li> : null}
      </ul>
      {places.some(({ role }) => role === 'learner') ? <p className="mt-3 text-muted">{words.mentorsSee()}</p> : null}
    </div>
  )
}
