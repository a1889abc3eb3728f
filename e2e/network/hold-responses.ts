import type { Page, Route } from '@playwright/test'

/** Lets the server respond, and holds the responses until they are released. `made`: the first one has come. */
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
    // A test may end while its page still sends requests.
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
