import { paths } from '@/lib/foundation/paths'
import { openingLand } from '@/lib/learning/roadmaps/trail-map/land'
import styles from './picture.module.css'

/** The opening's height lines alone, over the whole of the box they stand in; what does not fit is cut off. */
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
