import { LinkSwitch } from '@/components/foundation/ui/link-switch'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/dashboard'

const pages = [
  { href: paths.dashboard, label: words.now },
  { href: paths.outlook, label: words.outlook },
] as const

/** Switches between the learner's present state and their outlook: two pages, so that each loads quickly. */
export function DashboardPages({ here }: { here: (typeof pages)[number]['href'] }) {
  const options = pages.map(({ href, label }) => ({ href, label: label(), isHere: href === here }))
  return <LinkSwitch label={words.pages()} options={options} chosen="page" />
}
