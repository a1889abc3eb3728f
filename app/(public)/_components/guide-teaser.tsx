import { GuideList } from '@/components/learning/guide/guide-list'
import { visitor } from '@/lib/doors/auth/viewer'
import { getGuide } from '@/lib/learning/guide/data'
import * as words from '@/messages/generated/app/landing'

/** For who is not sure yet: what the work is, how long it takes, and what people ask. */
export async function GuideTeaser() {
  const { pages } = await getGuide(visitor)
  return (
    <section aria-labelledby="guide" className="border-t border-rule">
      <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
        <h2 id="guide" className="text-2xl">
          {words.guide()}
        </h2>
        <p className="mt-1 mb-3 text-muted">{words.guideLead()}</p>
        <GuideList pages={pages} />
      </div>
    </section>
  )
}
