'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { useMarkChangesSeen } from '@/lib/learning/progress/revision/client'
import type { RoadmapNews } from '@/lib/learning/progress/revision/data'
import * as words from '@/messages/generated/learning/roadmap'

const SHOWN = 6

/** Shows what changed on the roadmap since the learner last looked, until it is closed. */
export function RoadmapNewsNote({ news }: { news: RoadmapNews }) {
  const [isClosed, setClosed] = useState(false)
  const { mutate, error } = useMarkChangesSeen()
  if (isClosed) return null
  const { changes, roadmapSlug, revision } = news
  const [shown, rest] = [changes.slice(0, SHOWN), changes.slice(SHOWN)]
  const close = () => {
    setClosed(true)
    mutate({ roadmapSlug, revision }, { onError: () => setClosed(false) })
  }
  return (
    <section aria-labelledby="roadmap-news" className="mb-10 border-l-4 border-ember bg-sunk px-5 py-4">
      <h2 id="roadmap-news" className="text-lg">
        {words.changes()}
      </h2>
      <p className="text-sm text-muted">{words.changesHint()}</p>
      <ChangeList changes={shown} roadmapSlug={roadmapSlug} />
      {rest.length > 0 ? (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm text-pine">
            {words.moreChanges({ count: rest.length })}
          </summary>
          <ChangeList changes={rest} roadmapSlug={roadmapSlug} />
        </details>
      ) : null}
      {error ? (
        <p role="alert" className="mt-2 text-sm text-ember">
          {error.message}
        </p>
      ) : null}
      <Button look="secondary" className="mt-3" onClick={close}>
        {words.changesSeen()}
      </Button>
    </section>
  )
}

function ChangeList({ changes, roadmapSlug }: Pick<RoadmapNews, 'changes' | 'roadmapSlug'>) {
  return (
    <ul className="mt-2 text-sm">
      {changes.map(({ title, slug, sentence }) => (
        <li key={`${title} ${sentence}`} className="py-1">
          {slug ? (
            <Link href={paths.step(roadmapSlug, slug)} lang={contentLang()} className="font-semibold hover:underline">
              {title}
            </Link>
          ) : (
            <span lang={contentLang()} className="font-semibold">
              {title}
            </span>
          )}{' '}
          <span className="text-muted">{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
