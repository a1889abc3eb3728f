import { type CDPSession, expect, type Page } from '@playwright/test'

type Role = 'button' | 'link' | 'radio' | 'textbox' | 'combobox'
type Name = string | RegExp

/** How somebody works a page who has no mouse, or no eyes for it. */
export type Hands = {
  /** Goes to what has this role and name and presses it: a radio is chosen, a link followed. */
  press(role: Role, name: Name): Promise<void>
  /** The same, and writes. */
  write(name: Name, text: string, role?: Role): Promise<void>
  key(key: string): Promise<void>
  /** Waits until the page says this. */
  reads(text: string): Promise<void>
}

const ACTIVATION: Record<Role, string> = {
  button: 'Enter',
  link: 'Enter',
  radio: 'Space',
  textbox: '',
  combobox: '',
}
const MOST_STOPS = 300

/** The keyboard alone: Tab from one stop to the next, and every stop can be seen. */
export function connectKeyboard(page: Page): Hands {
  const tabTo = async (role: Role, name: Name) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
    await expect(wanted.first()).toBeVisible()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return
      await page.keyboard.press('Tab')
      await expectFocusToBeSeen(page)
    }
    throw new Error(`Tab does not lead to the ${role} "${name}".`)
  }
  return {
    press: async (role, name) => {
      await tabTo(role, name)
      await page.keyboard.press(ACTIVATION[role])
    },
    write: async (name, text, role = 'textbox') => {
      await tabTo(role, name)
      await page.keyboard.type(text)
    },
    key: (key) => page.keyboard.press(key),
    reads: (text) => expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible(),
  }
}

/** A ring, or for who has just come from the address bar nothing at all: then the focus is on the page. */
async function expectFocusToBeSeen(page: Page): Promise<void> {
  const stop = await page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    // A mark that is drawn beside a hidden box wears the box's ring.
    const rings = [at, at.parentElement, at.nextElementSibling, at.closest('label')].map((element) =>
      element ? getComputedStyle(element).outlineStyle : 'none',
    )
    return { what: at.outerHTML.slice(0, 160), isSeen: rings.some((style) => style !== 'none') }
  })
  expect(stop === null || stop.isSeen, `the focus can be seen on ${stop?.what}`).toBe(true)
}

type Node = {
  readonly ignored: boolean
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
  readonly backendDOMNodeId?: number
}

/** The accessibility tree alone: what a screen reader is told, and what it can move the focus to. */
export async function connectScreenReader(page: Page): Promise<Hands & { outline(): Promise<string[]> }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const tree = async (): Promise<readonly Node[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return (nodes as readonly Node[]).filter(({ ignored }) => !ignored)
  }
  const isNamed = (node: Node, name: Name) => {
    const own = node.name?.value?.trim() ?? ''
    return typeof name === 'string' ? own === name : name.test(own)
  }
  const moveTo = async (role: Role, name: Name) => {
    await expect(async () => {
      const found = (await tree()).find((node) => node.role?.value === role && isNamed(node, name))
      expect(found, `a ${role} named "${name}" in the tree`).toBeDefined()
      await session.send('DOM.focus', { backendNodeId: found?.backendDOMNodeId })
    }).toPass({ timeout: 15_000 })
  }
  const press = async (role: Role, name: Name) => {
    await moveTo(role, name)
    await page.keyboard.press(ACTIVATION[role])
  }
  return {
    press,
    write: async (name, text, role = 'textbox') => {
      await moveTo(role, name)
      await page.keyboard.insertText(text)
    },
    key: (key) => page.keyboard.press(key),
    reads: async (text) => {
      const isSaid = async () => (await tree()).some(({ name }) => name?.value?.includes(text))
      await expect.poll(isSaid, { message: `the tree says "${text}"` }).toBe(true)
    },
    outline: async () => {
      const nodes = await tree()
      const wanted = ['main', 'navigation', 'banner', 'contentinfo', 'heading']
      return nodes.filter(({ role }) => wanted.includes(role?.value ?? '')).map(({ role }) => role?.value ?? '')
    },
  }
}
