import type { Container } from './contained'

/** Result of one of the two ways: an image, or the output of the Dockerfile's steps on this machine. */
export type Made = {
  /** Description of what `megabytes` measures. */
  readonly what: string
  readonly megabytes: number
  readonly container: Omit<Container, 'filter'>
  readonly program: readonly string[]
  readonly healthcheck?: readonly string[]
  /** Problems found before it is started. */
  readonly problems: readonly string[]
  /** Aspects that this way cannot test, for the end of the report. */
  readonly notTried: string
  readonly leave: () => void
}
