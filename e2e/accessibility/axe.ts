import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * axe's rules about colours, of those that are enabled: their results depend on the theme, those of other rules do not.
 */
const colourRules = ['color-contrast', 'link-in-text-block']
const axeOptions = {
  everything: {},
  structure: { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
  colours: { runOnly: colourRules },
}

/**
 * Lists the violations that axe finds on a page: the rule, the first element and how many there are. axe runs in the
 * page itself, where it stays for the next call; Playwright's integration would send everything it examined to a second
 * page. Frames of other origins are left out: the policy allows none.
 */
export async function violationsOn(page: Page, rules: keyof typeof axeOptions = 'everything'): Promise<string[]> {
  const options = { ...axeOptions[rules], resultTypes: ['violations' as const] }
  const again = await page.evaluate((options) => {
    const { axe } = window as unknown as { axe?: { run: (options: object) => ReturnType<AxeBuilder['analyze']> } }
    return axe?.run(options)
  }, options)
  const { violations } = again ?? (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze())
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)
}
