/** Bound of a figure: `most` or `least`, in its unit. */
export type Bound = { readonly most?: number; readonly least?: number }

/** Prints lines of a table, and records whether every bound was held. */
export class Report {
  #isGood = true

  get isGood(): boolean {
    return this.#isGood
  }

  head(title: string): void {
    console.log(`\n${title}`)
  }

  line(name: string, facts: string, value: number, { most, least }: Bound = {}): void {
    const isHeld = (most === undefined || value <= most) && (least === undefined || value >= least)
    this.#isGood = this.#isGood && isHeld
    const bound = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : 'no bound'
    console.log(`${name.padEnd(26)}${facts.padEnd(40)}${value.toFixed(2).padStart(8)}  ${bound}${isHeld ? '' : '   <'}`)
  }
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`
export const kb = (bytes: number): number => bytes / 1024
