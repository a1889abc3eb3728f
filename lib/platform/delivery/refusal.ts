import { RequestError } from './transport'

/**
 * Splits a form's refusal: reasons to show beside fields, and a problem of the form as a whole.
 * @param shown the fields that show their reasons; every field where it is left out
 * @returns `problem` is null where a reason is shown beside a field
 */
export function readFormRefusal(error: Error | null, shown?: readonly string[]) {
  const reasons: Readonly<Record<string, string>> = error instanceof RequestError ? error.fields : {}
  const isShown = (shown ?? Object.keys(reasons)).some((field) => reasons[field])
  return { reasons, problem: error && !isShown ? error.message : null }
}
