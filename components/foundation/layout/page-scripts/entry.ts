// Bundled by `tools/setup/page-scripts.mjs` at each start: restart `npm run dev` after a change.
import { holdEarlyPresses } from './early-presses'
import { ignoreRepeatedEnter, keepFocus } from './keyboard'

holdEarlyPresses()
ignoreRepeatedEnter()
keepFocus()
