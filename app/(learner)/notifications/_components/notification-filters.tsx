import { FilterBar } from '@/components/foundation/ui/filter-bar'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/notifications'

type NotificationFiltersProps = { q: string; show: 'unread' | undefined }

export function NotificationFilters({ q, show }: NotificationFiltersProps) {
  const choices = [
    { value: undefined, words: words.all() },
    { value: 'unread', words: words.unread() },
  ] as const
  return (
    <FilterBar
      path={paths.notifications}
      label={words.which()}
      name="show"
      choices={choices}
      chosen={show}
      q={q}
      find={words.find()}
    />
  )
}
