import * as words from '@/messages/generated/operations/profile'
import type { ProfileView } from './profile-view'

/** Heading of a profile. In the settings it is below other headings. */
export function ProfileHeading({ view: { name, handle, since, walks }, level }: { view: ProfileView; level: 1 | 3 }) {
  const Heading = `h${level}` as const
  const standing = walks[0]?.level?.name
  return (
    <div className="mb-8">
      <p className="mb-2 text-sm text-muted">
        {words.log()}
        {handle ? <span className="whitespace-nowrap">{` · @${handle}`}</span> : null}
      </p>
      <Heading className="text-3xl break-words sm:text-4xl">
        <bdi>{name}</bdi>
      </Heading>
      <p className="mt-3 text-muted">
        {standing ? words.sinceWithLevel({ level: standing, since }) : words.since({ since })}
      </p>
    </div>
  )
}
