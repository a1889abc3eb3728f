import type { Page, Route } from '@playwright/test'

/** Has the server answer, and keeps the answers until they are to be delivered. `made`: the first one is there. */
export async function holdBack(page: Page, isMeant: (url: URL) => boolean) {
  let sayMade = () => {}
  let sayDue = () => {}
  const made = new Promise<void>((resolve) => {
    sayMade = resolve
  })
  const due = new Promise<void>((resolve) => {
    sayDue = resolve
  })
  const answered: Promise<void>[] = []
  let isOver = false
  const answer = async (route: Route) => {
    const response = await route.fetch()
    sayMade()
    await due
    await route.fulfill({ response })
  }
  await page.route(isMeant, (route) => {
    // A test may end while its page still asks.
    if (isOver) return route.continue()
    const one = answer(route)
    answered.push(one)
    return one
  })
  return {
    made,
    deliver: async () => {
      isOver = true
      sayDue()
      await Promise.all(answered)
    },
  }
}
