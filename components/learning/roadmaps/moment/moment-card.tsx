'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide'
import { useEffect, useRef } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { Icon } from '@/components/foundation/ui/icon'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { blazeShapes } from '@/components/learning/roadmaps/blaze-mark'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import type { levelCalls } from '@/lib/learning/levels/calls'
import type { ToldMoment } from '@/lib/learning/progress/moment/client'
import { send } from '@/lib/platform/delivery/transport'
import * as words from '@/messages/generated/learning/moment'
import { pickBlaze } from '../blaze'
import styles from './moment.module.css'

type MomentCardProps = { moment: ToldMoment; onClose: () => void }

/**
 * Card for a reached stage or level: its trail is painted in one stroke, then the next step. It covers no dialog and
 * takes no focus.
 */
export default function MomentCard({ moment, onClose }: MomentCardProps) {
  const { data: reached } = useQuery({
    queryKey: ['me', 'moment', moment],
    queryFn: async ({ signal }) =>
      (await send<typeof levelCalls.getMoment>(`GET ${callPaths.moment}`, { query: moment, signal })).reached,
    // Not cached: the answer depends on the steps as they are now.
    gcTime: 0,
    staleTime: 0,
  })
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (reached && card.current) uncoverFocus(card.current)
  }, [reached])
  // Without an answer nothing is shown; the tick itself has been confirmed.
  if (!reached) return null
  const { title, sentence, position, next } = reached
  return (
    <section ref={card} aria-label={title} data-blaze={pickBlaze(position)} className={styles.card}>
      <Stretch position={position} />
      <button type="button" aria-label={words.close()} className={styles.close} onClick={onClose}>
        <Icon icon={X} size={20} />
      </button>
      <h2 className="text-xl">{title}</h2>
      <p className="mt-0.5 text-muted">{sentence}</p>
      <p className={styles.ways}>
        {next ? (
          <Link href={paths.step(moment.roadmap, next.slug)} className={styles.next}>
            <Rich text={words.next({ hours: next.hours, step: () => <Content>{next.title}</Content> })} />
          </Link>
        ) : (
          <Link href={paths.outlook} className={styles.next}>
            {words.nothingLeft()}
          </Link>
        )}
        <a href={fillPath(callPaths.momentCard, {}, moment)} download="waymark.png" className={styles.share}>
          {words.shareCard()}
        </a>
      </p>
    </section>
  )
}

/** Scrolls the focused element from under the card, since it is what the user continues with. */
function uncoverFocus(card: HTMLElement): void {
  const focused = document.querySelector(':focus')
  if (!focused) return
  const { left, top, width, height } = focused.getBoundingClientRect()
  if (card.contains(document.elementFromPoint(left + width / 2, top + height / 2))) {
    focused.scrollIntoView({ block: 'center' })
  }
}

const TRAIL = 'M6 34C70 34 76 12 140 14S214 34 262 22 330 10 352 12'

/** A stretch of trail, painted from its start to the mark at its end. */
function Stretch({ position }: { position: number }) {
  return (
    <svg viewBox="0 0 384 44" aria-hidden="true" className={styles.stretch}>
      <path d={TRAIL} className={styles.ground} />
      <path d={TRAIL} pathLength="1" className={styles.paint} />
      <g transform="translate(354 3)">
        <path d={blazeShapes[position % blazeShapes.length]} className={styles.mark} />
      </g>
    </svg>
  )
}
