// The production build, when it is stale. The tests run it as a step of their own, which may fail.
import { build } from './steps.mjs'

build()
