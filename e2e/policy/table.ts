import type { Row } from './row'
import { careRows } from './rows-care'
import { doorsRows, lastRows, nothingRows } from './rows-doors'
import { learningRows } from './rows-learning'
import { cohortRows, mentoredRows } from './rows-mentoring-cohorts'
import { learnerRows } from './rows-mentoring-learners'
import { reviewRows } from './rows-mentoring-reviews'
import { adminRows, peopleRows } from './rows-people'

/** Every page and call of the server, by who may. Their order matters: the last ones take things away. */
export const table: readonly Row[] = [
  ...doorsRows,
  ...nothingRows,
  ...peopleRows,
  ...careRows,
  ...learningRows,
  ...mentoredRows,
  ...reviewRows,
  ...learnerRows,
  ...adminRows,
  ...cohortRows,
  ...lastRows,
]
