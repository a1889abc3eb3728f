import { Button } from '@/components/foundation/ui/button'
import { callPaths } from '@/lib/foundation/call-paths'
import * as words from '@/messages/generated/app/notifications'

/** Marks everything as read by a plain form, without a script. Notifications newer than the page stay unread. */
export function MarkAllRead({ until }: { until: string }) {
  return (
    <form method="post" action={callPaths.markRead}>
      <input type="hidden" name="until" value={until} />
      <Button type="submit" look="secondary">
        {words.markAllRead()}
      </Button>
    </form>
  )
}
