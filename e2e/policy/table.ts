import { callRows } from './calls'
import { pageRows } from './pages'
import type { Row } from './row'

/** Every page and call of the server, by who may. Their order matters: the last ones remove things. */
export const table: readonly Row[] = [...pageRows, ...callRows]
