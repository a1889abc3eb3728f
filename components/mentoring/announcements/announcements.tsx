import { markdownList } from '@/components/foundation/ui/markdown'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Announcement } from '@/lib/mentoring/announcements/announcement'
import * as words from '@/messages/generated/mentoring/announcements'
import { AnnouncementCards } from './announcement-cards'

/** Most announcements on a page that is about something else. */
const MOST = 3

type AnnouncementsProps = {
  /** All current ones, newest first. */
  announcements: readonly Announcement[]
  timeZone: string
  /** Shows all of them, where they have a page of their own. */
  showsAll?: boolean
}

/** Shows current announcements, each with its author, audience and end, until they are dismissed. */
export function Announcements({ announcements, timeZone, showsAll = false }: AnnouncementsProps) {
  const shown = showsAll ? announcements : announcements.slice(0, MOST)
  const bodies = markdownList(shown.map(({ body }) => body))
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), timeZone))
  return (
    <AnnouncementCards
      ids={announcements.map(({ id }) => id)}
      cards={shown.map((one, index) => ({
        id: one.id,
        canEnd: one.canEnd,
        publishedOn: on(one.createdAt),
        by: announcementInWords(one, on(one.endsAt)),
        body: bodies[index],
      }))}
      more={announcements.length > shown.length ? announcements.length : 0}
    />
  )
}

/** Returns a line with the author, the audience and the last day. */
export const announcementInWords = ({ author, cohort, canEnd }: Announcement, day: string, isMine = canEnd) =>
  words.by({
    isMine,
    author: author ?? words.formerMember(),
    toCohort: cohort !== null,
    cohort: cohort?.name ?? '',
    day,
  })
