import { RequestError } from './transport'

/**
 * Why a form was refused: reasons to show beside its fields, and what to show for the form as a whole.
 * @param shown the fields that show their reasons; every field where it is left out
 * @returns `problem` is null where a reason is shown beside a field
 */
export function readFormRefusal(error: Error | null, shown?: readonly string[]) {
  const reasons: Readonly<Record<string, string>> = error instanceof RequestError ? error.fields : {}
  const isShown = (shown ?? Object.keys(reasons)).some((field) => reasons[field])
  return { reasons, problem: error && !isShown ? error.message : null }
}
