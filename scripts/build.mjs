// All that a start would otherwise set up: the packages, the database clients, the production build. For whoever starts
// it where nothing may be written, and for the tests, of which it is a step that may fail.
import { setUp } from './steps.mjs'

await setUp({ dev: false, build: true })
