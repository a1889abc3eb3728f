'use client'

import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useEndAnnouncement } from '@/lib/mentoring/announcements/client'
import * as words from '@/messages/generated/mentoring/announcements'

/** Ends an announcement for everyone, after a question. */
export function EndAnnouncement({ id, publishedOn }: { id: string; publishedOn: string }) {
  const { mutate, isPending, error } = useEndAnnouncement()
  return (
    <ConfirmButton
      look="quiet"
      label={words.end()}
      about={words.endAbout({ day: publishedOn })}
      title={words.endTitle()}
      confirm={words.endConfirm()}
      doing={words.ending()}
      cancel={words.endCancel()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(id, { onSuccess: done })}
    >
      <p>{words.endLead()}</p>
    </ConfirmButton>
  )
}
