import { Button } from '@/components/foundation/ui/button'

/** A plain form: it needs no script. What comes after the page was drawn stays unread. */
export function MarkAllRead({ until }: { until: string }) {
  return (
    <form method="post" action="/api/v1/me/notifications/read">
      <input type="hidden" name="until" value={until} />
      <Button type="submit" look="secondary">
        Mark all as read
      </Button>
    </form>
  )
}
