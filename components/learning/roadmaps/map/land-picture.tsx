import { paths } from '@/lib/foundation/paths'
import { openingLand } from '@/lib/learning/roadmaps/trail-map/land'
import styles from './picture.module.css'

/** The opening's contour lines, covering their whole box; the rest is clipped. */
export function LandPicture() {
  return (
    <svg
      viewBox={`0 0 ${openingLand.width} ${openingLand.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={styles.ground}
    >
      <use href={paths.land(openingLand.name)} className={styles.land} />
    </svg>
  )
}
