import { FilterBar } from '@/components/foundation/ui/filter-bar'
import { paths } from '@/lib/foundation/paths'

type NotificationFiltersProps = { q: string; show: 'unread' | undefined }

const choices = [
  { value: undefined, words: 'All' },
  { value: 'unread', words: 'Unread' },
] as const

export function NotificationFilters({ q, show }: NotificationFiltersProps) {
  return (
    <FilterBar
      path={paths.notifications}
      label="Which notifications"
      name="show"
      choices={choices}
      chosen={show}
      q={q}
      find="Find a notification"
    />
  )
}
