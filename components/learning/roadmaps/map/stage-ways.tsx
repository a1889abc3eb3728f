import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { StageStrip } from '@/lib/learning/roadmaps/trail-map/strip'
import * as words from '@/messages/generated/learning/trail-map'

type Props = { label: string; strip: StageStrip; href: (stageSlug: string) => string; mapHref: string }

/** Links from one stage of the map to its neighbours, and back to the whole. */
export function StageWays({ label, strip: { before, after }, href, mapHref }: Props) {
  const link = 'inline-flex min-h-11 min-w-11 items-center text-pine underline-offset-4 hover:underline'
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-x-6">
      {before ? (
        <Link href={href(before.slug)} lang={contentLang()} className={link}>
          ← {before.title}
        </Link>
      ) : null}
      <Link href={mapHref} className={link}>
        {words.wholeMap()}
      </Link>
      {after ? (
        <Link href={href(after.slug)} lang={contentLang()} className={link}>
          {after.title} →
        </Link>
      ) : null}
    </nav>
  )
}
