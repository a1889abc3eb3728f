/** A value, or a lower bound of it when it is still open (censored). */
export type Observation = { readonly value: number; readonly isOpen: boolean; readonly weight: number }

/**
 * Computes quantiles with censored values: Kaplan and Meier's estimate (1958), weighted, linear between observations.
 * Using ended ones alone would favour the fast.
 * @param shares in order, each from 0 to 1
 * @returns a value for each share; the last observed one where the estimate does not reach that far
 */
export function getQuantiles(observations: readonly Observation[], shares: readonly number[]): number[] {
  const sorted = [...observations].sort((a, b) => a.value - b.value || Number(a.isOpen) - Number(b.isOpen))
  let atRisk = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let survival = 1
  const steps: { value: number; share: number }[] = []
  for (const { value, isOpen, weight } of sorted) {
    if (!isOpen && atRisk > 0) {
      const next = survival * (1 - weight / atRisk)
      steps.push({ value, share: 1 - (survival + next) / 2 })
      survival = Math.max(0, next)
    }
    atRisk -= weight
  }
  return shares.map((share) => valueAt(steps, share))
}

function valueAt(steps: readonly { readonly value: number; readonly share: number }[], share: number): number {
  const index = steps.findIndex((step) => step.share >= share)
  const [before, after] = [steps[index - 1], steps[index]]
  if (!after) return steps.at(-1)?.value ?? 0
  if (!before) return after.value
  const part = (share - before.share) / (after.share - before.share)
  return before.value + part * (after.value - before.value)
}
