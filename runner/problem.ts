/** A reason why nothing can be run, in one line that says what to do about it. */
export class Problem extends Error {
  override name = 'Problem'
}
