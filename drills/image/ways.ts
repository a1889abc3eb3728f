import type { Container } from './contained'

/** What one of the two ways has made of the Dockerfile: an image, or what its steps leave on this machine. */
export type Made = {
  /** What `megabytes` is the size of. */
  readonly what: string
  readonly megabytes: number
  readonly container: Omit<Container, 'filter'>
  readonly program: readonly string[]
  readonly healthcheck?: readonly string[]
  /** What is wrong with it as it is. */
  readonly problems: readonly string[]
  /** What this way cannot try, for the last lines of the drill. */
  readonly notTried: string
  readonly leave: () => void
}
