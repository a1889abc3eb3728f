import type { ReactNode } from 'react'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/trail-map'

type Props = { level: Level; id?: string; leadsToLevels: boolean; children: ReactNode }

/** A part of a stage on the way to one level, under a heading that names it; without levels the whole stage. */
export function StripSection({ level, id, leadsToLevels, children }: Props) {
  if (!leadsToLevels) return <div className="mt-6">{children}</div>
  return (
    <section id={id} aria-labelledby={`way-to-${level}`} className="mt-6">
      <h3 id={`way-to-${level}`} className="text-base text-muted">
        {words.stretchOnTheWay({ level })}
      </h3>
      {children}
    </section>
  )
}
