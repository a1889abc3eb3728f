'use client'

import type { CSSProperties } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/trail-map'
import dated from './dated-heading.module.css'
import styles from './map.module.css'
import { MapPicture } from './map-picture'
import { getMark } from './map-symbols'
import type { SheetFacts, StretchFacts } from './sheet-facts'
import { type Placer, WaymarkLinks } from './waymark-links'

/**
 * The roadmap as a map: a picture, and on top of it real lists of stretches and steps in the order of the trail, so
 * that it works without seeing the picture. On a narrow screen the picture is above the list of stretches.
 */
export function MapSheet({ sheet }: { sheet: SheetFacts }) {
  const { roadmapSlug, width, height } = sheet
  const place: Placer = ([x, y]) => ({ left: share(x, width), top: share(y, height) })
  const measures = { '--sheet-width': width, '--sheet-height': height } as CSSProperties
  return (
    <nav aria-label={sheet.label} data-print data-in-picture className={styles.map} style={measures}>
      <div className={styles.sheet} data-excerpt={sheet.isExcerpt || undefined}>
        <MapPicture sheet={sheet} />
        <ol>
          {sheet.legs.map(({ level, label, stretches, pass, passDetail }, index) => (
            <li key={level}>
              <ol aria-label={label}>
                {stretches.map((stretch) => (
                  <Stretch key={stretch.slug} {...{ roadmapSlug, stretch, place }} isFar={index > 0} />
                ))}
              </ol>
              {pass ? (
                <p className={styles.passLabel} style={place(pass)}>
                  <strong>{words.pass({ level })}</strong>
                  {passDetail ? <span>{passDetail}</span> : null}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}

const share = (value: number, of: number) => `${Math.round((value / of) * 10_000) / 100}%`

type StretchProps = { roadmapSlug: string; stretch: StretchFacts; place: Placer; isFar: boolean }

function Stretch({ roadmapSlug, stretch, place, isFar }: StretchProps) {
  const { slug, title, position, heading, count, dates, waymarks, sideTrails } = stretch
  return (
    <li data-blaze={(position % 9) + 1}>
      <div
        className={classNames(styles.heading, dates && dated.heading)}
        style={place(heading.at)}
        data-far={isFar || undefined}
        data-end={heading.isRightAligned || undefined}
      >
        <svg viewBox="-11 -11 22 22" aria-hidden="true">
          <use href={getMark(position, false)} />
        </svg>
        <h2>
          <Link href={paths.roadmap(roadmapSlug, { stage: slug })} lang={contentLang()}>
            {title}
          </Link>
        </h2>
        <span>{count}</span>
        {dates ? <span className={dated.dates}>{dates}</span> : null}
      </div>
      <ol aria-label={title} className={styles.steps}>
        <WaymarkLinks {...{ roadmapSlug, waymarks, place }} />
      </ol>
      {sideTrails.length > 0 ? (
        <ul aria-label={words.sideTrails()} className={styles.sideTrails}>
          {sideTrails.map(({ slug: track, title: name, href, from, to }) => (
            <li key={track} style={place(to)} data-end={to[0] < from[0] || undefined}>
              {href ? (
                <Link href={href} lang={contentLang()}>
                  {name}
                </Link>
              ) : (
                <span lang={contentLang()}>{name}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
