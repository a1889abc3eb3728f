import { chromium } from '@playwright/test'
import { everybody, pagesAs } from '@/e2e/pages'
import { args, type FirstLoad, firstLoad } from './browser'

export type Weight = { readonly who: string; readonly path: string; readonly load: FirstLoad }

/**
 * Measures the first load of each page of the tests of all screens, for each person who may open it, on a server with
 * the demo.
 */
export async function weighPages(baseURL: string): Promise<readonly Weight[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
  try {
    const context = await browser.newContext({ baseURL })
    const page = await context.newPage()
    const weights: Weight[] = []
    for (const who of everybody) {
      for (const path of await pagesAs(who, page)) {
        const opened = await context.newPage()
        weights.push({ who, path, load: await firstLoad(opened, `${baseURL}${path}`) })
        await opened.close()
      }
    }
    return weights
  } finally {
    await browser.close()
  }
}
